// A recursive method runs its function where its innermost call does.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import java.util.function.Consumer;

@Persistent
class Hop {
  int beers;
}

interface Field {
  List<Hop> hops();
}

class RecursiveRunners {
  static void outside(Field field, Consumer<Hop> f, int n) {
    if (n > 0) {
      outside(field, h -> f.accept(h), n - 1);
    } else {
      field.hops().forEach(f);
    }
  }

  static void counted(Field field, Consumer<Hop> f, int n) {
    if (n > 0) {
      counted(field, h -> h.beers++, n - 1); // expect: R1.OUTSIDE
    } else {
      field.hops().forEach(f);
    }
  }

  static void inside(PersistentHeap heap, PVec<Hop> hops, Consumer<Hop> f, int n) {
    if (n > 0) inside(heap, hops, f, n - 1);
    else heap.run(j -> hops.forEach(f, j));
  }

  static void run(PersistentHeap heap, PVec<Hop> hops, Field field, int[] sum) {
    outside(field, h -> sum[0] += h.beers, 3); // expect: R1.OUTSIDE
    inside(heap, hops, h -> sum[0] += h.beers, 3);
    inside(heap, hops, h -> h.beers++, 3); // expect: R1.UNLOGGED
  }
}
