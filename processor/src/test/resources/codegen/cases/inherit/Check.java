package inherit;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

public final class Check {
  public static final String EXPECTED = "ada 5 1 1.5 10 bob 3 1 2.5 0 bonus onetwo 4444";

  private Check() {}

  public static void fill(PersistentHeap heap) {
    heap.run(
        j -> {
          savings(heap).asMut(j).deposit(5);
          savings(heap).asMut(j).count();
          bonus(heap).asMut(j).deposit(3);
          bonus(heap).asMut(j).text("bonus");
          slot(heap).asMut(j).put("two");
          child(heap).asMut(j).set(4);
        });
  }

  public static void spoil(PersistentHeap heap) {
    heap.run(
        j -> {
          savings(heap).asMut(j).deposit(50);
          savings(heap).asMut(j).count();
          bonus(heap).asMut(j).deposit(3);
          bonus(heap).asMut(j).text("none");
          slot(heap).asMut(j).put("three");
          child(heap).asMut(j).set(6);
          throw new IllegalStateException("spoiled");
        });
  }

  public static String show(PersistentHeap heap) {
    return heap.view(
        j ->
            savings(heap).asRef(j).show()
                + " "
                + bonus(heap).asRef(j).show()
                + " "
                + bonus(heap).asRef(j).text
                + " "
                + slot(heap).asRef(j).show()
                + " "
                + child(heap).asRef(j).show());
  }

  private static PBox<Savings> savings(PersistentHeap heap) {
    return heap.root("savings", Savings.class, () -> new Savings("ada", 1.5));
  }

  private static PBox<Bonus> bonus(PersistentHeap heap) {
    return heap.root("bonus", Bonus.class, () -> new Bonus("bob", 2.5));
  }

  private static PBox<TextSlot> slot(PersistentHeap heap) {
    return heap.root("slot", TextSlot.class, () -> new TextSlot("one"));
  }

  private static PBox<PlainChild> child(PersistentHeap heap) {
    return heap.root("child", PlainChild.class, PlainChild::new);
  }
}
