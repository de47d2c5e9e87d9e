package dev.intos.examples.kv;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PMutex;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;

/** All that the program keeps: the table behind its lock, and how far each worker is. */
@Persistent
record Store(PMutex<Table> table, PBox<Progress> first, PBox<Progress> second) {
  /** The store of this heap, which is created if there is none. */
  static Store in(PersistentHeap heap) {
    PBox<Store> root = heap.root("kv", Store.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Store create(SysToken t) {
    return new Store(
        PMutex.create(Table.create(t), t),
        PBox.create(new Progress(), t),
        PBox.create(new Progress(), t));
  }

  /** The store at this instant. */
  Snapshot snapshot(PersistentHeap heap) {
    try (PMutex.Guard<Table> guard = table.lock()) {
      return heap.view(
          j ->
              new Snapshot(
                  first.asRef(j).steps(),
                  second.asRef(j).steps(),
                  guard.asRef(j).size(),
                  guard.asRef(j).entries(j)));
    }
  }
}
