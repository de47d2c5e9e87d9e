package dev.intos.examples.kv;

import dev.intos.runtime.PMutex;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.Syscalls;

/** Gives the other worker a chance, but keeps it out: the delay is inside the transaction. */
class DelayInside {
  void remove(PersistentHeap heap, PMutex.Guard<Table> guard, int key) {
    heap.run(
        j -> {
          guard.asMut(j).remove(key, j);
          Syscalls.taskDelay(10); // expect: R4.INSIDE
        });
  }
}
