// A collection that something outside already has outlives the transaction, however new it is.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

@Persistent
class Ride {
  private int km;
  int km() { return km; }
}

class CapturedHoldersAndLaterFills {
  private List<Ride> rides;
  private final Map<String, List<Ride>> byDay = new HashMap<>();
  private final List<List<Ride>> all = new ArrayList<>();
  private Object[] slots = new Object[3];
  private List<Ride> own() { return rides; }
  static void keep(Object list) {}
  static int count(List<Ride> rides, JournalHandle j) { return rides.size(); }

  List<Ride> use(PersistentHeap heap, PBox<Ride> box, ExecutorService pool, List<Object> given) {
    List<Ride> before = new ArrayList<>();
    List<Ride> alias = before;
    heap.run(j -> before.add(box.asRef(j))); // expect: R2.STORE
    heap.run(j -> alias.add(box.asRef(j))); // expect: R2.STORE
    heap.run(j -> own().add(box.asRef(j))); // expect: R2.STORE
    heap.run(j -> given.add(List.of(box.asRef(j)))); // expect: R2.STORE
    heap.run(j -> {
      List<Ride> local = new ArrayList<>();
      rides = local;
      local.add(box.asRef(j)); // expect: R2.STORE
    });
    heap.run(j -> {
      List<Ride> local = new ArrayList<>();
      byDay.put("monday", local);
      local.add(box.asRef(j)); // expect: R2.STORE
    });
    heap.run(j -> {
      List<Ride> local = new ArrayList<>();
      List<List<Ride>> outer = new ArrayList<>();
      outer.add(local);
      all.addAll(outer);
      local.add(box.asRef(j)); // expect: R2.STORE
    });
    heap.run(j -> {
      Ride[] local = new Ride[1];
      slots[0] = local;
      local[0] = box.asRef(j); // expect: R2.STORE
    });
    heap.run(j -> {
      List<Object> local = new ArrayList<>();
      keep(local);
      local.add(box.asRef(j)); // expect: R2.STORE
    });
    heap.run(j -> {
      List<Ride> local = new ArrayList<>();
      pool.execute(() -> keep(local.size()));
      local.add(box.asRef(j)); // expect: R2.STORE|R2.CAPTURE
    });
    heap.run(j -> {
      List<Ride> local = new ArrayList<>();
      int n = count(local, j);
      local.add(box.asRef(j));
      List<List<Ride>> outer = new ArrayList<>();
      outer.add(local);
      outer.get(0).add(box.asRef(j));
      local.add(box.asRef(j));
      n += count(local, j) + outer.size();
    });
    List<Ride> result = heap.call(j -> {
      List<Ride> local = new ArrayList<>();
      List<List<Ride>> outer = List.of(local);
      local.add(box.asRef(j));
      return outer.get(0); // expect: R2.RETURN
    });
    return before;
  }
}
