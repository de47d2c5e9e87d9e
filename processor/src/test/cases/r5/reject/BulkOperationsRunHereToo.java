// The bulk operations of a concurrent map run their functions on other threads and on this one.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.concurrent.ConcurrentHashMap;

class BulkOperationsRunHereToo {
  private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();

  private synchronized void lock() {}

  void test(PersistentHeap heap) {
    heap.run(j -> map.forEach(1, (k, v) -> lock())); // expect: R5.CALL
    heap.run(j -> map.reduceValues(1, (a, b) -> { // expect: R5.CALL
      lock();
      return a;
    }));
    heap.run(j -> map.search(1, (k, v) -> k + v));
  }
}
