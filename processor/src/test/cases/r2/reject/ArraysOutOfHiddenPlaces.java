// An array says nothing of where it comes from: what functions, generic methods and local classes hand out of a borrow is one.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.function.Supplier;

@Persistent
class Chart {
  int[] points = {1, 2};
  int[] points() { return points; }
}

class ArraysOutOfHiddenPlaces {
  static <T> T get(Supplier<T> supplier) { return supplier.get(); }

  static int[] zeros() { return get(() -> new int[3]); }

  int use(PersistentHeap heap, PBox<Chart> box, PVec<int[]> rows) {
    int[] a = heap.call(j -> get(() -> box.asRef(j).points)); // expect: R2.RETURN
    int[] b = heap.call(j -> new Supplier<int[]>() {
      @Override public int[] get() { return box.asMut(j).points; }
    }.get()); // expect: R2.RETURN
    heap.run(j -> {
      Chart chart = box.asRef(j);
      get(chart::points)[0] = 1; // expect: R1.UNLOGGED
      class Peek {
        int[] points() { return chart.points; } // expect: R2.RETURN
        int first() { return chart.points[0]; }
      }
      Chart own = new Chart();
      rows.push(get(() -> own.points), j); // expect: R1.MOVED
      int sum = new Peek().first() + get(() -> box.asRef(j).points).length;
      rows.push(get(() -> new int[] {sum}).clone(), j);
    });
    int[] mine = get(() -> new int[3]);
    mine[0] = zeros()[1];
    return a.length + b.length + mine[0];
  }
}
