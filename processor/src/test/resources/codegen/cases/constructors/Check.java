package constructors;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

public final class Check {
  public static final String EXPECTED =
      "name22,name335 2,3,3 below47texttext allocated a!b!c1defg12n-16 made!9";

  private Check() {}

  @Persistent
  static final class All {
    Straight.Overloads two = new Straight.Overloads("name");
    Straight.Overloads three = new Straight.Overloads("name", 3);
    Straight.Copying copying = Straight.Copying.of(2);
    Straight.Below below = new Straight.Below("below", 4, "text");
    Straight.Allocated allocated = new Straight.Allocated();
    Crooked.Normalising a = new Crooked.Normalising("a");
    Crooked.Reassigning b = new Crooked.Reassigning("b");
    Crooked.Block c = new Crooked.Block("c");
    Crooked.Checked d = Crooked.Checked.of("d");
    Crooked.Branching e = new Crooked.Branching("e");
    Crooked.Unused f = new Crooked.Unused("f", 1);
    Crooked.Unused g = new Crooked.Unused("g", 1);
    Crooked.Twice twice = new Crooked.Twice("1", "2");
    Crooked.Checking checking = new Crooked.Checking("n", 1);
    Crooked.Lengths lengths = new Crooked.Lengths("6");
    Crooked.Holder holder = new Crooked.Holder(new Crooked.Widening(9));

    @Mut
    void set(int n) {
      two.balance = 2;
      three.balance = 35;
      copying.add(n);
      allocated.text = "allocated";
      lengths.length = 5 + n;
      checking.positive = -n;
    }

    String show() {
      return two.show()
          + ","
          + three.show()
          + " "
          + copying.show()
          + " "
          + below.show()
          + " "
          + allocated.text
          + " "
          + a.text
          + b.text
          + c.text
          + c.numbers[0]
          + d.text
          + e.text
          + f.text
          + g.text
          + twice.one
          + twice.two
          + checking.name
          + checking.positive
          + lengths.numbers.length
          + " "
          + holder.made.text
          + holder.given.number;
    }
  }

  public static void fill(PersistentHeap heap) {
    heap.run(j -> all(heap).asMut(j).set(1));
  }

  public static void spoil(PersistentHeap heap) {
    heap.run(
        j -> {
          all(heap).asMut(j).set(4);
          throw new IllegalStateException("spoiled");
        });
  }

  public static String show(PersistentHeap heap) {
    PBox<All> all = all(heap);
    return heap.view(j -> all.asRef(j).show());
  }

  private static PBox<All> all(PersistentHeap heap) {
    return heap.root("all", All.class, All::new);
  }
}
