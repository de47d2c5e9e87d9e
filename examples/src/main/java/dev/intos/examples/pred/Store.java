package dev.intos.examples.pred;

import dev.intos.annotations.Persistent;
import dev.intos.examples.riot.Air;
import dev.intos.examples.riot.LinearModel;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.Sensors;
import dev.intos.examples.riot.Tree;
import dev.intos.examples.riot.Window;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.QueueHandle;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;

/**
 * The models, what the tasks keep, and the queues between them.
 *
 * @param observed how much dust there was lately
 * @param missed by how much the predictions of it were off
 */
@Persistent
record Store(
    PBox<Sensors> sensors,
    PBox<Tree> tree,
    PBox<LinearModel> line,
    PBox<Classes> classes,
    PBox<Window> observed,
    PBox<Window> missed,
    PVec<Errors> errors,
    QueueHandle<Observation> toClassify,
    QueueHandle<Observation> toPredict,
    QueueHandle<Prediction> predicted) {
  private static final int CAPACITY = 8;
  private static final int WINDOW = 10;
  private static final long SEED = 44;

  private static final LinearModel LINE = new LinearModel(0.5, 0.2, 1.5);
  private static final Tree TREE =
      new Tree.Split(
          Tree.Feature.HUMIDITY,
          72,
          new Tree.Split(
              Tree.Feature.TEMPERATURE, 20, new Tree.Leaf(Air.CLEAN), new Tree.Leaf(Air.DUSTY)),
          new Tree.Leaf(Air.CLEAN));

  static Store in(PersistentHeap heap) {
    PBox<Store> root = heap.root("pred", Store.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Store create(SysToken t) {
    return new Store(
        PBox.create(new Sensors(SEED), t),
        PBox.create(TREE, t),
        PBox.create(LINE, t),
        PBox.create(new Classes(), t),
        PBox.create(new Window(WINDOW), t),
        PBox.create(new Window(WINDOW), t),
        PVec.create(t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t));
  }
}
