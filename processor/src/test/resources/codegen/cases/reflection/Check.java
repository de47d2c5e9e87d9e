package reflection;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

public final class Check {
  public static final String EXPECTED = "1 1 2 sub text 17 true fixed 3";

  private Check() {}

  public static void fill(PersistentHeap heap) {
    heap.run(
        j -> {
          SubDirectory d = directory(heap).asMut(j);
          d.change();
          d.text("text");
          d.history().push(17, j);
          fixed(heap).asMut(j).n = 3;
        });
  }

  public static void spoil(PersistentHeap heap) {
    heap.run(
        j -> {
          SubDirectory d = directory(heap).asMut(j);
          d.change();
          d.text("other");
          d.history().push(18, j);
          fixed(heap).asMut(j).n = 4;
          throw new IllegalStateException("spoiled");
        });
  }

  public static String show(PersistentHeap heap) {
    PBox<SubDirectory> directory = directory(heap);
    return heap.view(
        j -> {
          SubDirectory d = directory.asRef(j);
          return d.show()
              + " "
              + d.history().get(0, j)
              + " "
              + d.id.toString().endsWith("2")
              + " "
              + fixed(heap).asRef(j).name()
              + " "
              + fixed(heap).asRef(j).n;
        });
  }

  private static PBox<SubDirectory> directory(PersistentHeap heap) {
    return heap.root("directory", SubDirectory.class, (j, t) -> new SubDirectory(" sub ", t));
  }

  private static PBox<Fixed> fixed(PersistentHeap heap) {
    return heap.root("fixed", Fixed.class, Fixed::new);
  }
}
