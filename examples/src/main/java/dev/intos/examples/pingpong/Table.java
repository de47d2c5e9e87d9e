package dev.intos.examples.pingpong;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;

/** What the two tasks keep: the next number to send, and all that was received. */
@Persistent
record Table(PBox<Counter> counter, PVec<Long> seen) {
  static Table in(PersistentHeap heap) {
    PBox<Table> root = heap.root("pingpong", Table.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Table create(SysToken t) {
    return new Table(PBox.create(new Counter(), t), PVec.create(t));
  }
}
