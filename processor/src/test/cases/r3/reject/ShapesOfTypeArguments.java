// A refused type argument in every place where Java lets one stand: arrays, bounds, supertypes, patterns, wildcards, nesting.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.function.*;

@Persistent
class Leaf {
  private int veins;
  int veins() { return veins; }
}

@Persistent
record Pair<@Persistent A, @Persistent B>(A first, B second) {}

class Basket<@Persistent T> {
  class Handle {
    T held;
  }

  static class Lid {}

  void fill(T with) {}
}

class ThreadBasket extends Basket<Thread> {} // expect: R3.TYPEARG

class LeafBasket extends Basket<Leaf> {}

interface Source<T> {
  T next();
}

class Threads implements Source<PBox<Thread>> { // expect: R3.TYPEARG
  @Override public PBox<Thread> next() { return null; } // expect: R3.TYPEARG
}

class Bounded<T extends PBox<Runnable>> {} // expect: R3.TYPEARG

class Recursive<T extends Comparable<T>> {
  PBox<T> box; // expect: R3.TYPEARG
}

class Intersected<T extends Leaf & Runnable, U extends Runnable & Comparable<U>, V extends T> {
  PBox<T> fine;
  PBox<U> volatileOnes; // expect: R3.TYPEARG
  PVec<V> alsoFine;
}

class Unmarked<T> {
  PBox<T> box; // expect: R3.TYPEARG
  <@Persistent U> PBox<U> marked() { return null; }
  <U> PBox<U> unmarked() { return null; } // expect: R3.TYPEARG
}

class ShapesOfTypeArguments {
  PBox<Thread>[] array; // expect: R3.TYPEARG
  PBox<Leaf>[][] leaves;
  Map<String, List<? super PVec<Date>>> deep; // expect: R3.TYPEARG
  Map<String, List<? super PVec<Leaf>>> fine;
  PBox<?> any; // expect: R3.TYPEARG
  PBox<? extends Runnable> runnable; // expect: R3.TYPEARG
  PBox<? super Thread> above; // expect: R3.TYPEARG
  PBox<? super Leaf> aboveLeaf;
  PBox<? extends Leaf> below;
  Pair<Leaf, Thread> second; // expect: R3.TYPEARG
  Pair<Leaf, Pair<Long, Leaf[]>> nested; // expect: R3.TYPEARG
  Pair<Leaf, Pair<Long, long[]>> nestedFine;
  Basket<Thread>.Handle inner; // expect: R3.TYPEARG
  Basket<Leaf>.Handle innerFine;
  Basket.Lid lid;
  PMap<Leaf, String> keyed; // expect: R3.TYPEARG
  PMap<byte[], String> keyedByArray; // expect: R3.TYPEARG
  PMap<Pair<Leaf, Leaf>, String> keyedByObjects; // expect: R3.TYPEARG
  PMap<Pair<String, PBox<Leaf>>, String> keyedByValues;
  PBox<PMap<Leaf, String>> keyedInside; // expect: R3.TYPEARG
  PMap<? extends Leaf, String> keyedByWildcard; // expect: R3.TYPEARG
  PMap<Optional<String>, String> keyedByOptional;
  PBox<Optional<Leaf>> optional; // expect: R3.TYPEARG

  static int patterns(Object o) {
    if (o instanceof PBox) return 1;
    if (o instanceof PBox<?>) return 2;
    if (o instanceof Pair<?, ?> p && p != o) return 3;
    PBox<?> cast = null; // expect: R3.TYPEARG
    return (Pair<?, ?>) o == null ? 3 : 4;
  }

  static void loops(List<PBox<Leaf>> leaves) {
    for (PBox<? extends Leaf> l : leaves) {}
    for (var l : leaves) {}
    for (PBox<Date> d : List.<PBox<Date>>of()) {} // expect: R3.TYPEARG
    try {
      PVec<Error> errors = null; // expect: R3.TYPEARG
    } finally {
      BiFunction<PBox<Leaf>, Leaf, Integer> f = (a, b) -> b.veins();
      Function<PVec<Locale>, Integer> g = v -> 1; // expect: R3.TYPEARG
    }
    var made = new Basket<Thread>(); // expect: R3.TYPEARG
    made.fill(new Thread());
    var anonymous = new Basket<Thread>() {}; // expect: R3.TYPEARG
    var fine = new Basket<Leaf>() {};
    Supplier<Basket<Leaf>> supplier = Basket::new;
    Supplier<Basket<Thread>> threads = Basket::new; // expect: R3.TYPEARG
    class Local extends Basket<Date> {} // expect: R3.TYPEARG
    record Held(PBox<Date> date, int n) {} // expect: R3.TYPEARG
    Object o = (Source<PBox<Date>>) () -> null; // expect: R3.TYPEARG
  }
}
