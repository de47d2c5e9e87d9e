// Language corners that must neither confuse nor alarm: initialisers, nested types, labels, generics, overloads.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

@Persistent
class Outer {
  static int count;
  static final int MAX = 3;
  int a = 1, b = a + 1;
  int[] cells = {a, b, 3};
  Part part = new Part(this.a);
  final Part other;

  {
    b = 4;
    cells[0] = b;
    part.n++;
    inc();
  }

  Outer() {
    this(3);
    cells[1]++;
  }

  Outer(int n) {
    super();
    other = new Part(n);
    other.n = n;
    for (int i = 0; i < cells.length; i++) cells[i] = i;
    Runnable r = () -> a++;
    r.run();
    this.inc();
    fill(cells, n);
  }

  private static void fill(@Mut int[] cells, int n) {
    cells[0] = n;
  }

  @Mut
  final void inc() {
    a++;
  }

  @Persistent
  static class Part {
    int n;

    Part(int n) {
      this.n = n;
    }

    final Part twice() {
      Part p = new Part(n * 2);
      p.n++;
      return p;
    }
  }

  Iterable<Integer> all() {
    List<Integer> list = new ArrayList<>();
    for (int c : cells) list.add(c);
    return list;
  }
}

class Resource implements Closeable {
  int closed;

  @Override
  public void close() {
    closed++;
  }
}

class OddShapesOfCode {
  private static final Function<Outer, Integer> A = o -> o.a;
  private static final BiFunction<Outer, Integer, Integer> ADD = (o, n) -> o.a + n;

  int run(PersistentHeap heap, PBox<Outer> box, int... more) throws Exception {
    return heap.call((j, t) -> {
      Outer o = box.asMut(j), p = o;
      int i = 0;
      o.cells[i++] = i++ + o.cells[i];
      o.a = p.b = o.part.n = 3;
      o.cells[o.a++ % 3] += ++p.b;
      int x = (o).a + ((Outer) p).b + (o == p ? o.a : p.b);
      outer:
      for (; ; ) {
        for (Integer c : o.all()) {
          if (c > 3) continue outer;
          if (c < 0) break outer;
        }
        break;
      }
      block: {
        if (x > 3) break block;
        o.inc();
      }
      try (Resource r = new Resource(); Resource s = new Resource()) {
        o.a += r.closed + s.closed;
        if (x > 7) return x;
      } catch (RuntimeException e) {
        o.b--;
        throw e;
      } finally {
        o.cells[0]--;
      }
      Supplier<Outer> made = () -> new Outer();
      Outer fresh = made.get();
      fresh.part.n++;
      IntFunction<int[]> arrays = int[]::new;
      o.cells = arrays.apply(4);
      UnaryOperator<Integer> twice = n -> n * 2;
      o.a = twice.andThen(n -> n + 1).apply(o.a);
      IntSupplier s = o::hashCode;
      int sum = s.getAsInt() + A.apply(o) + ADD.apply(p, 3) + A.andThen(n -> n + 1).apply(o);
      o.part = o.part.twice();
      char c = "abc".charAt(o.a % 3);
      switch (c) {
        case 'a', 'b':
          o.inc();
        case 'c':
          o.a--;
          break;
        default:
          throw new IllegalStateException();
      }
      String text = switch (o.a) {
        case 1, 2 -> "few";
        default -> {
          String y = "many";
          for (int n : more) {
            if (n > 3) break;
            y += n;
          }
          yield y;
        }
      };
      Object any = o;
      if (!(any instanceof Outer q)) throw new IllegalStateException(text);
      q.a = 3;
      if (any instanceof Outer q2 && q2.a > 3 || x > 3) o.inc();
      int[][] grid = new int[2][3];
      grid[0][1] = o.cells[0];
      grid[1] = o.cells.clone();
      assert o.a > 0 : "a of " + o.a;
      synchronizedFree(o);
      return sum + grid.length + Outer.count + Outer.MAX;
    });
  }

  private static void synchronizedFree(@Mut Outer o) {
    o.inc();
    if (o.a < 10) synchronizedFree(o);
  }

  static <T extends Comparable<T>> T max(List<? extends T> all) {
    Iterator<? extends T> it = all.iterator();
    T best = it.next();
    while (it.hasNext()) {
      T t = it.next();
      if (t.compareTo(best) > 0) best = t;
    }
    return best;
  }
}
