package dev.intos.examples.bank;

import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PersistentHeap;

/** Keeps the handle of the first transaction to save the others. */
class KeptHandle {
  private JournalHandle handle;

  void begin(PersistentHeap heap) {
    heap.run(j -> this.handle = j); // expect: R2.HANDLE
  }
}
