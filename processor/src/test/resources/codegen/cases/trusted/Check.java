package trusted;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

public final class Check {
  public static final String EXPECTED = "cache1null 2 label3";

  private Check() {}

  public static void fill(PersistentHeap heap) {
    heap.run(
        j -> {
          cache(heap).asMut(j).hit();
          bag(heap).asMut(j).size = 2;
          labelled(heap);
        });
  }

  public static void spoil(PersistentHeap heap) {
    heap.run(
        j -> {
          cache(heap).asMut(j).hit();
          bag(heap).asMut(j).size = 3;
          throw new IllegalStateException("spoiled");
        });
  }

  public static String show(PersistentHeap heap) {
    return heap.view(
        j ->
            cache(heap).asRef(j).show()
                + " "
                + bag(heap).asRef(j).size
                + " "
                + labelled(heap).asRef(j).label()
                + labelled(heap).asRef(j).n());
  }

  public static boolean isCold(PersistentHeap heap) {
    return heap.view(
        j ->
            cache(heap).asRef(j).isCold()
                && bag(heap).asRef(j).things == null
                && labelled(heap).asRef(j).type() == null);
  }

  private static PBox<Cache> cache(PersistentHeap heap) {
    return heap.root("cache", Cache.class, () -> Cache.named("cache"));
  }

  private static PBox<Bag> bag(PersistentHeap heap) {
    return heap.root("bag", Bag.class, Bag::new);
  }

  private static PBox<Labelled> labelled(PersistentHeap heap) {
    return heap.root(
        "labelled", Labelled.class, () -> new Labelled("label", String.class, 1, (byte) 1, 3));
  }
}
