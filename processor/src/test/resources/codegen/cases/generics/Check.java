package generics;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PMap;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import java.util.Optional;

public final class Check {
  public static final String EXPECTED =
      "onetwotwonull Couple[a=x, b=3, maybe=Optional[y]]null 17 boxednull boxednull";

  private Check() {}

  public static void fill(PersistentHeap heap) {
    heap.run(
        (j, t) -> {
          Cell<String> text = new Cell<>("one");
          text.put("two", new Cell<>("two"));
          PVec<Long> numbers = PVec.create(t);
          numbers.push(17L, j);
          PMap<String, PBox<Cell<String>>> boxes = PMap.create(t);
          PBox<Cell<String>> box = PBox.create(new Cell<>("boxed"), t);
          boxes.put("box", box, j);
          Cell<Couple<String, Integer>> couples =
              new Cell<>(new Couple<>("x", 3, Optional.of("y")));
          holder(heap).asMut(j).set(text, couples, numbers, boxes, box);
        });
  }

  public static void spoil(PersistentHeap heap) {
    heap.run(
        (j, t) -> {
          Holder h = holder(heap).asMut(j);
          h.text().put("three", null);
          h.boxes.getMut("box", j).asMut(j).put("spoiled", null);
          h.numbers().push(18L, j);
          h.set(null, null, null, null, null);
          throw new IllegalStateException("spoiled");
        });
  }

  public static String show(PersistentHeap heap) {
    return heap.view(
        j -> {
          Holder h = holder(heap).asRef(j);
          return h.text().show()
              + " "
              + h.couples.show()
              + " "
              + h.numbers().get(0, j)
              + " "
              + h.boxes.get("box", j).asRef(j).show()
              + " "
              + h.some().asRef(j).show();
        });
  }

  private static PBox<Holder> holder(PersistentHeap heap) {
    return heap.root("holder", Holder.class, Holder::new);
  }
}
