// Objects that a test made itself are read, written, compared, printed and passed on with no heap at all.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

@Persistent
sealed interface Part permits Bolt, Frame {
  int weight();

  default boolean heavy() {
    return weight() > 10;
  }
}

@Persistent
final class Bolt implements Part {
  int size;

  Bolt(int size) {
    this.size = size;
  }

  public int weight() {
    return size;
  }
}

@Persistent
final class Frame implements Part {
  private Bolt left;
  private Bolt right;
  private final int[] holes;

  Frame(Bolt left, Bolt right, int[] holes) {
    this.left = left;
    this.right = right;
    this.holes = holes;
  }

  Bolt left() {
    return left;
  }

  Bolt largest() {
    return left.size > right.size ? left : right;
  }

  int[] holes() {
    return holes;
  }

  @Mut
  Bolt swap() {
    Bolt old = left;
    left.size++;
    return right;
  }

  public int weight() {
    return left.weight() + right.weight();
  }
}

@Persistent
class Generic<@Persistent T> {
  T item;

  Generic(T item) {
    this.item = item;
  }

  T item() {
    return item;
  }
}

class Assert {
  static void that(boolean ok) {
    if (!ok) throw new AssertionError();
  }

  static void same(Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) throw new AssertionError(expected + " but " + actual);
  }
}

class FreshObjectsInTests {
  static int total(Part a, Part b) {
    return a.weight() + b.weight();
  }

  static <@Persistent T extends Part> int of(T part) {
    return part.weight();
  }

  static void grow(@Mut Bolt bolt, @Mut int[] holes) {
    bolt.size++;
    holes[0]++;
  }

  static int sum(int[] values) {
    return Arrays.stream(values).sum();
  }

  private static Frame frame() {
    return new Frame(new Bolt(1), new Bolt(2), new int[] {1, 2, 3});
  }

  void members() {
    Frame f = frame();
    f.left().size = 4;
    f.largest().size++;
    f.swap().size--;
    f.holes()[0] = 3;
    int[] holes = f.holes();
    holes[1]++;
    grow(f.left(), f.holes());
    Arrays.fill(f.holes(), 2);
    Assert.that(f.weight() == 6 && !f.heavy());
    Assert.that(total(f, f.left()) == total(new Bolt(3), frame()));
    Assert.same(3, sum(f.holes()));
    Assert.same(7, of(f) + of(new Bolt(2)));
    Part p = f;
    if (p instanceof Frame g && g.left().size > 3) Assert.that(g.heavy());
    String text = "frame " + f + f.left();
    Assert.that(f.equals(f) && f.hashCode() == f.hashCode() && text.length() > 3);
    Generic<Bolt> one = new Generic<>(new Bolt(3));
    one.item().size++;
    one.item.size--;
    Generic<int[]> cells = new Generic<>(new int[3]);
    cells.item()[0] = 3;
  }

  void control(boolean twice) {
    Bolt b = twice ? new Bolt(1) : new Bolt(2);
    for (int i = 0; i < 3; i++) {
      Bolt each = new Bolt(i);
      each.size += b.size;
      b = each;
    }
    Part p = switch (b.size) {
      case 1 -> new Bolt(3);
      case 2 -> {
        Frame f = frame();
        f.left().size = 1;
        yield f;
      }
      default -> b;
    };
    try {
      Assert.that(p.weight() > 3);
    } finally {
      b.size = 0;
    }
    Supplier<Bolt> made = () -> new Bolt(4);
    Bolt c = made.get();
    c.size++;
    Runnable check = () -> Assert.that(c.size == 5);
    check.run();
    Bolt d = null;
    if (twice) d = new Bolt(3);
    if (d != null) d.size++;
  }

  void rolledBack(PersistentHeap heap, PBox<Frame> box) {
    Frame f = frame();
    f.left().size = 3;
    heap.run(j -> box.set(f, j));
    Frame out = heap.call((j, t) -> box.intoInner(t));
    out.left().size++;
    Assert.same(4, out.left().size);
    Bolt copy = heap.call(j -> new Bolt(box.asRef(j).left().size));
    copy.size++;
    int[] holes = heap.call(j -> box.asRef(j).holes().clone());
    holes[0]++;
    PBox<Frame> root = heap.root("f", Frame.class, () -> frame());
    PBox<Bolt> bolt = heap.root("b", Bolt.class, (j, t) -> new Bolt(root.asRef(j).left().size));
    PBox<Frame> moved = heap.root("g", Frame.class, () -> out);
  }
}
