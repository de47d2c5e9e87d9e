package shapes;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

public final class Check {
  public static final String EXPECTED = "LINE Circle[radius=4] 1,35,1POINT";

  private Check() {}

  public static void fill(PersistentHeap heap) {
    heap.run(
        j -> {
          Drawing d = drawing(heap).asMut(j);
          d.a = Shape.Unit.LINE;
          d.b = new Shape.Circle(4);
          d.c =
              new Shape.Polygon(
                  new int[] {1, 2, 3}, new Shape.Polygon(new int[] {5}, Shape.Unit.POINT));
        });
  }

  public static void spoil(PersistentHeap heap) {
    heap.run(
        j -> {
          Drawing d = drawing(heap).asMut(j);
          if (d.c instanceof Shape.Polygon p) p.move();
          d.a = new Shape.Circle(5);
          d.c = null;
          throw new IllegalStateException("spoiled");
        });
  }

  public static String show(PersistentHeap heap) {
    return heap.view(
        j -> {
          Drawing d = drawing(heap).asRef(j);
          return d.a + " " + d.b + " " + d.c;
        });
  }

  private static PBox<Drawing> drawing(PersistentHeap heap) {
    return heap.root("drawing", Drawing.class, Drawing::new);
  }
}
