// A handle is a parameter of that type or a local that holds one; what comes from anywhere else proves nothing.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

@Persistent
class Jar {
  int sweets;

  int sweets(JournalHandle j) {
    return sweets;
  }
}

interface Desk {
  JournalHandle handle();

  Optional<JournalHandle> maybe();
}

@Persistent
class Opened {
  int n;

  Opened(PBox<Jar> box, JournalHandle j) {
    n = box.asRef(j).sweets;
  }
}

class ForgedHandles {
  private static JournalHandle kept;
  private JournalHandle own;

  static int count(PBox<Jar> box, JournalHandle... handles) {
    return box.asRef(handles[0]).sweets; // expect: R1.FORGED
  }

  static JournalHandle none() {
    return null;
  }

  @SuppressWarnings("unchecked")
  static <T> T cast(Object o) {
    return (T) o;
  }

  int fields(PBox<Jar> box) {
    int n = box.asRef(kept).sweets; // expect: R1.FORGED
    n += box.asRef(own).sweets; // expect: R1.FORGED
    n += box.asRef(this.own).sweets; // expect: R1.FORGED
    JournalHandle local = own;
    n += box.asRef(local).sweets; // expect: R1.FORGED
    return n;
  }

  int calls(PBox<Jar> box, Desk desk, Supplier<JournalHandle> supplier, List<JournalHandle> list, Object any) {
    int n = box.asRef(desk.handle()).sweets; // expect: R1.FORGED
    n += box.asRef(desk.maybe().get()).sweets; // expect: R1.FORGED
    n += box.asRef(supplier.get()).sweets; // expect: R1.FORGED
    n += box.asRef(list.get(0)).sweets; // expect: R1.FORGED
    n += box.asRef((JournalHandle) any).sweets; // expect: R1.FORGED
    n += box.asRef(none()).sweets; // expect: R1.FORGED
    n += box.asRef(ForgedHandles.<JournalHandle>cast(any)).sweets; // expect: R1.FORGED
    if (any instanceof JournalHandle j) n += box.asRef(j).sweets; // expect: R1.FORGED
    n += new Opened(box, null).n; // expect: R1.FORGED
    return n;
  }

  void functions(PersistentHeap heap, PBox<Jar> box) {
    TxFunction<Integer> f = j -> box.asRef(j).sweets;
    BiFunction<PBox<Jar>, JournalHandle, Integer> g = (b, j) -> b.asRef(j).sweets;
    try {
      int n = f.call(null); // expect: R1.FORGED
      heap.run(j -> {
        Integer m = f.call(j);
        m = f.call(kept); // expect: R1.FORGED
      });
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    int n = g.apply(box, null); // expect: R1.FORGED
  }

  int inside(PersistentHeap heap, PBox<Jar> box, boolean first) {
    return heap.call(j -> {
      JournalHandle k = first ? j : kept;
      int n = box.asRef(k).sweets; // expect: R1.FORGED
      n += box.asRef(j).sweets(null); // expect: R1.FORGED
      JournalHandle l = null;
      while (n-- > 0) l = j;
      n += box.asRef(l).sweets; // expect: R1.FORGED
      return n;
    });
  }
}
