// Visitors, builders, iterators, strategies, templates, observers and memos over persistent objects.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

@Persistent
sealed interface Expr permits Num, Add, Neg {
  <R> R accept(Visitor<R> visitor);

  interface Visitor<R> {
    R num(Num n);

    R add(Add a);

    R neg(Neg n);
  }

  @Mut
  void walk(Walker walker);

  interface Walker {
    void at(@Mut Expr e);
  }
}

@Persistent
final class Num implements Expr {
  int value;

  Num(int value) {
    this.value = value;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.num(this);
  }

  @Override
  @Mut
  public void walk(Walker walker) {
    walker.at(this);
  }

  @Override
  public boolean equals(Object o) {
    if (this == o) return true;
    if (!(o instanceof Num)) return false;
    Num other = (Num) o;
    return other.value == value;
  }

  @Override
  public int hashCode() {
    return Objects.hash(value);
  }
}

@Persistent
final class Add implements Expr {
  final Expr left;
  final Expr right;

  Add(Expr left, Expr right) {
    this.left = left;
    this.right = Objects.requireNonNull(right, "right");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.add(this);
  }

  @Override
  @Mut
  public void walk(Walker walker) {
    left.walk(walker);
    right.walk(walker);
    walker.at(this);
  }
}

@Persistent
final class Neg implements Expr {
  final Expr of;

  Neg(Expr of) {
    this.of = of;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.neg(this);
  }

  @Override
  @Mut
  public void walk(Walker walker) {
    of.walk(walker);
  }
}

class Eval implements Expr.Visitor<Integer> {
  int visited;

  @Override
  public Integer num(Num n) {
    return n.value;
  }

  @Override
  public Integer add(Add a) {
    return a.left.accept(this) + a.right.accept(this);
  }

  @Override
  public Integer neg(Neg n) {
    return -n.of.accept(this);
  }
}

@Persistent
class Chain implements Iterable<Chain>, Comparable<Chain> {
  private int n;
  private Chain next;

  @Mut
  Chain append(int value) {
    if (next == null) {
      Chain c = new Chain();
      c.n = value;
      next = c;
    } else {
      next.append(value);
    }
    return this;
  }

  int n() {
    return n;
  }

  int sum() {
    int sum = 0;
    for (Chain at = this; at != null; at = at.next) sum += at.n;
    return sum;
  }

  @Mut
  void reverse() {
    int[] values = new int[8];
    int size = 0;
    for (Chain at = this; at != null && size < 8; at = at.next) values[size++] = at.n;
    for (Chain at = this; at != null && size > 0; at = at.next) at.n = values[--size];
  }

  @Override
  public Iterator<Chain> iterator() {
    return Steps.of(this);
  }

  @Override
  public int compareTo(Chain o) {
    return Integer.compare(sum(), o.sum());
  }

  private record Steps(List<Chain> all) implements Iterator<Chain> {
    static Steps of(Chain first) {
      List<Chain> all = new ArrayList<>();
      for (Chain at = first; at != null; at = at.next) all.add(at);
      return new Steps(all);
    }

    @Override
    public boolean hasNext() {
      return !all.isEmpty();
    }

    @Override
    public Chain next() {
      if (all.isEmpty()) throw new NoSuchElementException();
      return all.remove(0);
    }
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder {
    private final List<Integer> values = new ArrayList<>();
    private String name = "";

    Builder value(int n) {
      values.add(n);
      return this;
    }

    Builder name(String name) {
      this.name = name;
      return this;
    }

    Chain build() {
      Chain c = new Chain();
      c.n = name.length();
      for (int v : values) c.append(v);
      return c;
    }
  }
}

abstract class Report {
  final String render(PersistentHeap heap, PBox<Chain> box) {
    return heap.view(j -> head() + line(box.asRef(j)) + tail(box.asRef(j).n()));
  }

  String head() {
    return "";
  }

  abstract String line(Chain c);

  String tail(int n) {
    return "" + n;
  }
}

enum Weight {
  SUM {
    @Override
    int of(Chain c) {
      return c.sum();
    }
  },
  FIRST {
    @Override
    int of(Chain c) {
      return c.n();
    }
  };

  abstract int of(Chain c);
}

class PatternsOfDesign {
  private final Map<String, Integer> memo = new HashMap<>();
  private final List<Runnable> observers = new ArrayList<>();

  private int remembered(String key, PersistentHeap heap, PBox<Chain> box) {
    return memo.computeIfAbsent(key, k -> heap.view(j -> box.asRef(j).sum() + k.length()));
  }

  int run(PersistentHeap heap, PBox<Expr> expr, PBox<Chain> box, PVec<Chain> all) {
    Eval eval = new Eval();
    int n = heap.view(j -> expr.asRef(j).accept(eval));
    String text = heap.view(j -> expr.asRef(j).accept(new Expr.Visitor<String>() {
      @Override
      public String num(Num num) {
        return "" + num.value;
      }

      @Override
      public String add(Add a) {
        return "(" + a.left.accept(this) + "+" + a.right.accept(this) + ")";
      }

      @Override
      public String neg(Neg neg) {
        return "-" + neg.of.accept(this);
      }
    }));
    heap.run(j -> expr.asMut(j).walk(e -> {
      if (e instanceof Num m) m.value++;
    }));
    heap.run(j -> expr.set(new Add(new Num(1), new Neg(new Num(2))), j));
    Chain own = Chain.builder().value(1).value(2).name("own").build();
    own.append(3).reverse();
    n += own.sum();
    heap.run(j -> all.push(own, j));
    heap.run(j -> all.push(Chain.builder().value(4).build(), j));
    heap.run(j -> {
      for (Chain c : box.asRef(j)) memoOf(c);
      int longest = 0;
      for (Chain c : all.elements(j)) {
        for (Chain d : c) longest = Math.max(longest, d.sum());
      }
      box.asMut(j).append(longest).append(2).reverse();
      List<Chain> sorted = new ArrayList<>();
      all.forEach(sorted::add, j);
      sorted.sort(null);
      sorted.sort(Comparator.comparingInt(Weight.SUM::of));
      ToIntFunction<Chain> weight = Weight.FIRST::of;
      box.asMut(j).append(weight.applyAsInt(sorted.get(0)));
    });
    Report report = new Report() {
      @Override
      String line(Chain c) {
        return "n " + c.n();
      }
    };
    observers.add(() -> remembered("later", heap, box));
    observers.forEach(Runnable::run);
    return n + text.length() + remembered("a", heap, box) + report.render(heap, box).length();
  }

  private static int memoOf(Chain c) {
    return c.n() * 31;
  }
}
