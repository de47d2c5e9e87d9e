package dev.intos.examples.dnn;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;

/** Two layers, and what came out of them. */
@Persistent
record Network(PBox<Layer> hidden, PBox<Layer> last, PBox<Verdict> verdict) {
  static final int INPUTS = 50;

  private static final int HIDDEN = 10;
  private static final int OUTPUTS = 2;

  static Network in(PersistentHeap heap) {
    PBox<Network> root = heap.root("dnn", Network.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Network create(SysToken t) {
    return new Network(
        PBox.create(Layer.of(INPUTS, HIDDEN), t),
        PBox.create(Layer.of(HIDDEN, OUTPUTS), t),
        PBox.create(new Verdict(), t));
  }
}
