package dev.intos.examples.kvtasks;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PMutex;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;

/** The table behind its lock, and how many look-ups found what they should. */
@Persistent
record Store(PMutex<Table> table, PBox<Integer> found) {
  static Store in(PersistentHeap heap) {
    PBox<Store> root = heap.root("kvtasks", Store.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Store create(SysToken t) {
    return new Store(PMutex.create(Table.create(t), t), PBox.create(0, t));
  }
}
