package inplace;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

public final class Check {
  public static final String EXPECTED = "3 3 buffer412 10 spare10 4,2";

  private Check() {}

  public static void fill(PersistentHeap heap) {
    heap.run(
        j -> {
          buffer(heap).asMut(j).put(3);
          buffer(heap).asMut(j).spare(new Counter("spare", 1));
          ring(heap).asMut(j).add(4);
          ring(heap).asMut(j).add(2);
        });
  }

  public static void spoil(PersistentHeap heap) {
    heap.run(
        j -> {
          buffer(heap).asMut(j).put(5);
          buffer(heap).asMut(j).spare(new Counter("other", 2));
          ring(heap).asMut(j).cells[0] = 77;
          throw new IllegalStateException("spoiled");
        });
  }

  public static String show(PersistentHeap heap) {
    return heap.view(
        j -> {
          Ring r = ring(heap).asRef(j);
          return buffer(heap).asRef(j).show() + " " + r.cells[0] + "," + r.cells[1];
        });
  }

  private static PBox<Buffer> buffer(PersistentHeap heap) {
    return heap.root("buffer", Buffer.class, () -> new Buffer(5));
  }

  private static PBox<Ring> ring(PersistentHeap heap) {
    return heap.root("ring", Ring.class, Ring::new);
  }
}
