package dev.intos.examples.kv;

import dev.intos.runtime.PMutex;
import dev.intos.runtime.PersistentHeap;
import java.util.concurrent.Future;

/** Waits for another thread inside the transaction, which may itself wait for this one to end. */
class WaitInside {
  void put(PersistentHeap heap, PMutex.Guard<Table> guard, int key, Future<Integer> value) {
    heap.run((j, t) -> guard.asMut(j).put(key, value.get(), j, t)); // expect: R5.LOCK
  }
}
