package dev.intos.examples.train;

import dev.intos.annotations.Persistent;
import dev.intos.examples.riot.LinearModel;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.Sensors;
import dev.intos.examples.riot.Tree;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.QueueHandle;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;

/**
 * What the tasks keep, and the queues between them.
 *
 * @param table the observations to learn from
 * @param toGrow how many of them there are, for the next tree
 * @param toFit how many of them there are, for the next line
 */
@Persistent
record Store(
    PBox<Sensors> sensors,
    PVec<Observation> table,
    PVec<Tree> trees,
    PVec<LinearModel> lines,
    QueueHandle<Observation> observed,
    QueueHandle<Integer> toGrow,
    QueueHandle<Integer> toFit) {
  private static final int CAPACITY = 8;
  private static final long SEED = 45;

  static Store in(PersistentHeap heap) {
    PBox<Store> root = heap.root("train", Store.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Store create(SysToken t) {
    return new Store(
        PBox.create(new Sensors(SEED), t),
        PVec.create(t),
        PVec.create(t),
        PVec.create(t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t));
  }
}
