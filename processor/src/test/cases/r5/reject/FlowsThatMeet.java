// The same shapes, fed with what locks.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

@Persistent
class Sum {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

interface Source<T> {
  T next();
  default Source<T> skip() {
    next();
    return this;
  }
}

final class SharedWords implements Source<String> {
  @Override public synchronized String next() { return "w"; }
}

interface Visitor {
  void visit(Tree tree);
}

final class Tree {
  final List<Tree> below = new ArrayList<>();
  void accept(Visitor visitor) {
    visitor.visit(this);
    for (Tree t : below) t.accept(visitor);
  }
}

abstract class Shape {
  abstract long area();
  static Shape shared(Object gate) {
    return new Shape() {
      @Override long area() {
        synchronized (gate) {
          return 2;
        }
      }
    };
  }
}

enum Unit {
  METRE { @Override long in(long n) { return n; } },
  MILE { @Override synchronized long in(long n) { return n * 1609; } };
  abstract long in(long n);
}

final class Cursor implements Iterator<Long> {
  private final LongSupplier of;
  Cursor(LongSupplier of) { this.of = of; }
  @Override public boolean hasNext() { return true; }
  @Override public Long next() { return of.getAsLong(); }
}

class Base {
  private final Runnable hook;
  Base(Runnable hook) { this.hook = hook; }
  void fire() { hook.run(); }
}

class Derived extends Base {
  Derived() { super(() -> FlowsThatMeet.locked()); }
}

class Builder {
  private Supplier<Long> source;
  Builder with(Supplier<Long> s) {
    source = s;
    return this;
  }
  long build() { return source.get(); }
}

class FlowsThatMeet {
  private static final Object GATE = new Object();
  private static final Map<String, Supplier<Long>> TABLE = Map.of("a", () -> locked());
  private static final Supplier<Long>[] ARRAY = array();

  @SuppressWarnings("unchecked")
  private static Supplier<Long>[] array() {
    Supplier<Long>[] made = new Supplier[2];
    Supplier<Long>[] same = made;
    same[0] = () -> locked();
    return made;
  }

  static long locked() {
    synchronized (GATE) {
      return 1;
    }
  }

  private static <T> T first(Source<T> source) { return source.skip().next(); }

  private static long loop(int n, LongUnaryOperator op) { return n == 0 ? op.applyAsLong(1) : loop(n - 1, x -> op.applyAsLong(x) + 1); }

  private static <A, B> Function<A, B> memo(Function<A, B> f) {
    Map<A, B> known = new HashMap<>();
    return a -> known.computeIfAbsent(a, f);
  }

  private static LongSupplier lazy(LongSupplier of) {
    return new LongSupplier() {
      @Override public long getAsLong() { return of.getAsLong(); }
    };
  }

  private static Runnable chosen(int n) {
    switch (n) {
      case 0:
        return () -> {};
      default:
        return FlowsThatMeet::locked;
    }
  }

  void use(PersistentHeap heap, PBox<Sum> box, Tree tree, Source<String> words, List<Source<?>> any, Unit unit, Object o) {
    Stream<Long> pending = Stream.of("a").map(s -> locked());
    Iterator<Long> cursor = new Cursor(() -> locked());
    Visitor visitor = t -> locked();
    LongUnaryOperator op = x -> x + locked();
    Function<String, Long> slow = s -> locked();
    heap.run(j -> {
      Sum sum = box.asMut(j);
      first(words); // expect: R5.CALL
      for (Source<?> one : any) one.next(); // expect: R5.CALL
      tree.accept(visitor); // expect: R5.CALL
      sum.add(loop(2, op)); // expect: R5.CALL
      sum.add(memo(slow).apply("abc")); // expect: R5.CALL
      sum.add(lazy(FlowsThatMeet::locked).getAsLong()); // expect: R5.CALL
      sum.add(Shape.shared(GATE).area()); // expect: R5.CALL
      sum.add(unit.in(3)); // expect: R5.CALL
      sum.add(pending.count()); // expect: R5.CALL
      sum.add(cursor.next()); // expect: R5.CALL
      new Derived().fire(); // expect: R5.CALL
      sum.add(new Builder().with(() -> locked()).build()); // expect: R5.CALL
      sum.add(TABLE.get("a").get()); // expect: R5.CALL
      sum.add(ARRAY[0].get()); // expect: R5.CALL
      chosen(3).run(); // expect: R5.CALL
      if (o instanceof Source<?> source) source.next(); // expect: R5.CALL
      sum.add(Optional.of("x").map(slow).orElse(0L)); // expect: R5.CALL
      sum.add(List.of("x").stream().map(slow).reduce(0L, Long::sum)); // expect: R5.CALL
      sum.add(Stream.generate(lazyBox()).findFirst().get()); // expect: R5.CALL
      ((Runnable) () -> locked()).run(); // expect: R5.CALL
    });
  }

  private static Supplier<Long> lazyBox() { return () -> locked(); }
}
