package names;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

public final class Check {
  public static final java.lang.String EXPECTED = "12String[s=x]345678String[s=y] 22";

  private Check() {}

  public static void fill(PersistentHeap heap) {
    heap.run(j -> odd(heap).asMut(j).set(3));
  }

  public static void spoil(PersistentHeap heap) {
    heap.run(
        j -> {
          odd(heap).asMut(j).set(4);
          throw new IllegalStateException("spoiled");
        });
  }

  public static java.lang.String show(PersistentHeap heap) throws java.io.IOException {
    int sum = new CodecTransactions(heap, new Codec(1)).heap(1, 2, 3, 4, 5, 6);
    return heap.view(j -> odd(heap).asRef(j).show()) + " " + sum;
  }

  private static PBox<Odd> odd(PersistentHeap heap) {
    return heap.root("odd", Odd.class, () -> new Odd(1, 2, new String("x"), new String("y")));
  }
}
