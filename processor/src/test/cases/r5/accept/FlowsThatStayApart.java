// Generic arguments, captured objects, recursion and default methods: each call here runs only what its own objects bring.
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

final class Numbers implements Source<Long> {
  private long at;
  @Override public Long next() { return at++; }
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
  static Shape unit() { return new Shape() { @Override long area() { return 1; } }; }
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
  long twice(long n) { return n * 2; }
}

class Cell<T extends Supplier<Long>> {
  private final T of;
  Cell(T of) { this.of = of; }
  long read() { return of.get(); }
}

class FlowsThatStayApart {
  private static final Object GATE = new Object();

  private static long locked() {
    synchronized (GATE) {
      return 1;
    }
  }

  private static <T> T first(Source<T> source) { return source.skip().next(); }

  private static long loop(int n, LongUnaryOperator op) { return n == 0 ? op.applyAsLong(1) : loop(n - 1, op) + 1; }

  private static <A, B> Function<A, B> memo(Function<A, B> f) {
    Map<A, B> known = new HashMap<>();
    return a -> known.computeIfAbsent(a, f);
  }

  private static LongSupplier lazy(LongSupplier of) {
    return new LongSupplier() {
      private long seen = -1;
      @Override public long getAsLong() { return seen < 0 ? seen = of.getAsLong() : seen; }
    };
  }

  static void outside(Tree tree) {
    tree.accept(t -> locked());
    loop(3, x -> x + locked());
    memo((String s) -> locked()).apply("x");
    lazy(() -> locked()).getAsLong();
    Stream.of("a").map(s -> locked()).forEach(n -> locked());
    Supplier<Long> slow = () -> locked();
    slow.get();
    Unit.MILE.in(2);
    Shape.shared(GATE).area();
    new SharedWords().skip();
  }

  void use(PersistentHeap heap, PBox<Sum> box, Tree tree, Source<Long> longs, List<Source<Long>> all, List<String> names) {
    outside(tree);
    heap.run(j -> {
      Sum sum = box.asMut(j);
      sum.add(first(new Numbers()));
      sum.add(longs.next() + first(longs));
      for (Source<Long> one : all) sum.add(one.next());
      tree.accept(t -> sum.add(t.below.size()));
      tree.accept(new Visitor() {
        @Override public void visit(Tree t) { sum.add(1); }
      });
      sum.add(loop(2, x -> x * 2));
      sum.add(memo((String s) -> (long) s.length()).apply("abc"));
      sum.add(lazy(() -> 3).getAsLong() + lazy(() -> 4).getAsLong());
      sum.add(Shape.unit().area() + Unit.METRE.in(3) + Unit.MILE.twice(2));
      sum.add(new Cell<>(new Supplier<Long>() { @Override public Long get() { return 4L; } }).read());
      sum.add(names.stream().map(String::length).filter(n -> n > 2).mapToLong(n -> n).sum());
      sum.add(names.stream().collect(Collectors.groupingBy(String::length)).size());
      Map<String, Long> counts = new TreeMap<>(Comparator.comparing(String::length).thenComparing(Function.identity()));
      counts.merge("a", 1L, Long::sum);
      BinaryOperator<Long> plus = Long::sum;
      sum.add(plus.andThen(x -> x + 1).apply(1L, 2L));
    });
  }
}
