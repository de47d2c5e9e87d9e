// What a transaction gives out is a value, a handle, a copy or something fresh, in whatever container.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Persistent
record Point(int x, int y) {}

@Persistent
sealed interface Shape permits Dot, Circle {}

@Persistent
record Dot(Point at) implements Shape {}

@Persistent
record Circle(Point at, int r) implements Shape {}

@Persistent
class Sketch {
  private Point origin = new Point(0, 0);
  private Shape shape = new Dot(origin);
  private PVec<Point> points;
  private PBox<Sketch> next;
  private final byte[] raw = new byte[9];
  private Optional<String> note = Optional.empty();
  Point origin() { return origin; }
  Shape shape() { return shape; }
  PVec<Point> points() { return points; }
  PBox<Sketch> next() { return next; }
  Optional<String> note() { return note; }
  byte[] raw() { return raw; }
  @Owned byte[] copy() { return raw.clone(); }
  @Owned Sketch duplicate() {
    Sketch copy = new Sketch();
    copy.origin = origin;
    copy.shape = shape;
    System.arraycopy(raw, 0, copy.raw, 0, raw.length);
    return copy;
  }
  static Sketch empty() { return new Sketch(); }
}

class Report {
  String title;
  byte[] raw;
  List<Point> points = new ArrayList<>();
  Shape shape;
  PBox<Sketch> box;
}

class CopiesAndHandlesLeave {
  private Point last;
  private static Shape shape;
  private PVec<Point> points;
  private Supplier<Point> later;

  void use(PersistentHeap heap, PBox<Sketch> box, PQueue<Sketch> queue, PVec<Sketch> vec) {
    Point p = heap.view(j -> box.asRef(j).origin());
    Shape s = heap.view(j -> box.asRef(j).shape());
    PVec<Point> pts = heap.view(j -> box.asRef(j).points());
    PBox<Sketch> next = heap.view(j -> box.asRef(j).next());
    Optional<String> note = heap.view(j -> box.asRef(j).note());
    byte[] copy = heap.view(j -> box.asRef(j).copy());
    byte[] part = heap.view(j -> Arrays.copyOfRange(box.asRef(j).raw(), 1, 3));
    Sketch fresh = heap.view(j -> box.asRef(j).duplicate());
    Sketch made = heap.call(j -> new Sketch());
    Sketch empty = heap.call(j -> Sketch.empty());
    Sketch popped = heap.call(j -> vec.pop(j));
    Optional<Sketch> head = heap.call(j -> queue.popFront(j));
    Optional<Sketch> wrapped = heap.call(j -> Optional.of(new Sketch()));
    List<Point> list = heap.view(j -> {
      List<Point> out = new ArrayList<>();
      for (Point q : box.asRef(j).points().elements(j)) out.add(q);
      out.add(box.asRef(j).origin());
      return out;
    });
    List<Point> streamed = heap.view(j -> box.asRef(j).points().stream(j).toList());
    Map<Integer, Shape> shapes = heap.view(j -> Map.of(1, box.asRef(j).shape()));
    Object object = heap.view(j -> box.asRef(j).origin());
    Object[] objects = heap.view(j -> new Object[] {box.asRef(j).shape(), 1, box});
    Report report = heap.view(j -> {
      Report r = new Report();
      r.title = "sketch";
      r.raw = box.asRef(j).raw().clone();
      r.points.add(box.asRef(j).origin());
      r.shape = box.asRef(j).shape();
      r.box = box;
      return r;
    });
    heap.run(j -> {
      last = box.asRef(j).origin();
      shape = box.asRef(j).shape();
      points = box.asRef(j).points();
      Point q = box.asRef(j).origin();
      later = () -> q;
      if (q.x() > 4) throw new IllegalStateException(String.valueOf(q));
    });
    Function<Integer, Point> mover = heap.view(j -> {
      Point o = box.asRef(j).origin();
      return dx -> new Point(o.x() + dx, o.y());
    });
    int[] numbers = heap.view(j -> IntStream.range(0, 3).map(i -> box.asRef(j).raw()[i]).toArray());
    Stream<Integer> open = heap.view(j -> Stream.of(box.asRef(j).origin().x()));
    int x = Stream.of(1, 2).mapToInt(i -> heap.view(j -> box.asRef(j).origin().x() + i)).sum();
  }

  @Transaction
  public Point origin(PBox<Sketch> box, JournalHandle j) { return box.asRef(j).origin(); }

  @Transaction
  @Owned
  public Sketch copy(PBox<Sketch> box, JournalHandle j) { return box.asRef(j).duplicate(); }

  @Transaction
  public Sketch made(JournalHandle j) { return new Sketch(); }
}
