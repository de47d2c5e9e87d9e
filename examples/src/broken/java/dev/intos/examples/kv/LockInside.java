package dev.intos.examples.kv;

import dev.intos.runtime.PMutex;
import dev.intos.runtime.PersistentHeap;

/** Takes the table's lock when the transaction runs already: a crash would leave it held. */
class LockInside {
  void put(PersistentHeap heap, Store store, int key, int value) {
    heap.run(
        (j, t) -> {
          PMutex.Guard<Table> guard = store.table().lock(); // expect: R5.LOCK
          guard.asMut(j).put(key, value, j, t);
        });
  }
}
