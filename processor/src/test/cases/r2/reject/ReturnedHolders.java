// A holder made inside may hold a borrow, but takes it along when it is the result.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

@Persistent
class Kite {
  private int tail;
  final byte[] skin = new byte[4];
  int tail() { return tail; }
  byte[] skin() { return skin; }
}

record Row(Kite kite, int n) {}

record Box2<T>(T value) {}

record Deep(Row row, String s) {}

record Bytes(byte[] bytes) {}

class ReturnedHolders {
  static Row row(PBox<Kite> box, JournalHandle j) { return new Row(box.asRef(j), 1); }

  static void use(PersistentHeap heap, PBox<Kite> box) {
    Object ref = heap.call(j -> new AtomicReference<>(box.asRef(j))); // expect: R2.RETURN
    Object weak = heap.call(j -> new WeakReference<>(box.asRef(j))); // expect: R2.RETURN
    Object done = heap.call(j -> CompletableFuture.completedFuture(box.asRef(j))); // expect: R2.RETURN
    Object array = heap.call(j -> new Kite[] {box.asRef(j)}); // expect: R2.RETURN
    Object nested = heap.call(j -> new Object[][] {{box.asRef(j)}}); // expect: R2.RETURN
    Object list = heap.call(j -> List.of(List.of(box.asRef(j)))); // expect: R2.RETURN
    Object asList = heap.call(j -> Arrays.asList(1, box.asRef(j))); // expect: R2.RETURN
    Object unmodifiable = heap.call(j -> Collections.unmodifiableList(List.of(box.asRef(j)))); // expect: R2.RETURN
    Object singleton = heap.call(j -> Collections.singletonMap("a", box.asRef(j))); // expect: R2.RETURN
    Object optional = heap.call(j -> Optional.of(Optional.of(box.asRef(j)))); // expect: R2.RETURN
    Object deep = heap.call(j -> new Deep(new Row(box.asRef(j), 2), "s")); // expect: R2.RETURN
    Object rowOf = heap.call(j -> row(box, j)); // expect: R2.RETURN
    Object bytes = heap.call(j -> new Bytes(box.asRef(j).skin())); // expect: R2.RETURN
    Object copied = heap.call(j -> new Bytes(box.asRef(j).skin().clone()));
    Object arrayOfArrays = heap.call(j -> new byte[][] {box.asRef(j).skin()}); // expect: R2.RETURN
    Object copies = heap.call(j -> new byte[][] {box.asRef(j).skin().clone()});
    Object kiteOfRow = heap.call(j -> row(box, j).kite()); // expect: R2.RETURN
    int tail = heap.call(j -> row(box, j).kite().tail());
    int n = heap.call(j -> row(box, j).n());
    Object late = heap.call(j -> {
      AtomicReference<Object> r = new AtomicReference<>();
      r.set(box.asRef(j));
      return r; // expect: R2.RETURN
    });
    Object got = heap.call(j -> {
      AtomicReference<Kite> r = new AtomicReference<>(box.asRef(j));
      return r.get(); // expect: R2.RETURN
    });
    Object lateArray = heap.call(j -> {
      Object[] a = new Object[2];
      Object[] b = a;
      b[1] = box.asRef(j);
      return a; // expect: R2.RETURN
    });
    Object lateMap = heap.call(j -> {
      Map<String, List<Kite>> m = new HashMap<>();
      m.put("a", new ArrayList<>());
      m.get("a").add(box.asRef(j));
      return m; // expect: R2.RETURN
    });
    Object viaLambda = heap.call(j -> {
      List<Kite> l = new ArrayList<>();
      List.of(1, 2).forEach(i -> l.add(box.asRef(j)));
      return l; // expect: R2.RETURN
    });
    Object viaView = heap.call(j -> {
      List<Kite> l = new ArrayList<>(List.of());
      l.subList(0, 0).add(box.asRef(j));
      return l; // expect: R2.RETURN
    });
  }
}
