// A factory that may return what it did not make is none, however deep it recurses.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Twig {
  int depth;
}

class RecursiveFactories {
  private static Twig kept;

  static Twig grown(int n, Twig other) {
    if (n < 0) return other;
    if (n == 0) return new Twig();
    return grown(n - 1, other);
  }

  private Twig even(int n) {
    return n == 0 ? kept : odd(n - 1);
  }

  private Twig odd(int n) {
    return n == 0 ? new Twig() : even(n - 1);
  }

  void run(PersistentHeap heap, PVec<Twig> all) {
    heap.run(j -> {
      all.push(grown(3, all.get(0, j)), j); // expect: R1.MOVED
      all.push(even(2), j); // expect: R1.MOVED
      odd(3).depth = 1; // expect: R1.UNLOGGED
    });
  }
}
