// Generic persistent code as people write it: recursive bounds, equals, builders, factories, streams, raw names in literals.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

@Persistent
final class Interval<@Persistent T extends Comparable<T>> {
  private T from;
  private T to;
  Interval(T from, T to) {
    this.from = from;
    this.to = to;
  }
  boolean contains(T t) { return from.compareTo(t) <= 0 && t.compareTo(to) <= 0; }
  @Override public boolean equals(Object o) { return o instanceof Interval<?> i && i.from.equals(from); }
  @Override public int hashCode() { return from.hashCode(); }
  static <@Persistent T extends Comparable<T>> Interval<T> of(@Owned T from, @Owned T to) { return new Interval<>(from, to); }
}

@Persistent
sealed interface Expr<@Persistent T> permits Const, Add {}

@Persistent
record Const<@Persistent T>(T value) implements Expr<T> {}

@Persistent
record Add<@Persistent T>(Expr<T> left, Expr<T> right) implements Expr<T> {}

@Persistent
class Graph<@Persistent N extends Graph.Node<N>> {
  private PVec<N> nodes;
  private PMap<String, N> byName;
  private Class0 kind = Class0.SMALL;

  enum Class0 { SMALL, LARGE }

  @Persistent
  abstract static class Node<@Persistent N extends Node<N>> {
    private PBox<N> next;
    protected int weight;
  }
}

@Persistent
final class City extends Graph.Node<City> {
  private String name = "";
}

class Repository<@Persistent T, K extends Comparable<? super K>> {
  private final Map<K, PBox<T>> boxes = new TreeMap<>();
  private final Function<? super T, ? extends K> key;

  Repository(Function<? super T, ? extends K> key) { this.key = key; }

  static <@Persistent T, K extends Comparable<? super K>> Repository<T, K> by(Function<? super T, ? extends K> key) {
    return new Repository<>(key);
  }

  Optional<PBox<T>> find(K key) { return Optional.ofNullable(boxes.get(key)); }

  List<PBox<T>> all() { return boxes.values().stream().collect(Collectors.toList()); }

  PVec<String> names(Function<? super T, String> f, JournalHandle j, SysToken t) {
    PVec<String> out = PVec.create(t);
    for (PBox<T> box : all()) out.push(f.apply(box.asRef(j)), j);
    return out;
  }

  private static boolean isHandle(Object o) {
    return o instanceof PBox || o instanceof PVec<?> || o.getClass() == PMap.class;
  }
}

class GenericPersistentClasses {
  private static final Map<Class<?>, String> NAMES = Map.of(PBox.class, "box", PVec.class, "vector");
  private final Repository<City, String> cities = Repository.by(c -> "x");
  private final Repository<Interval<Long>, Integer> intervals = new Repository<>(i -> 1);

  static <@Persistent T> void copy(PVec<? extends T> from, PVec<? super T> to) {}

  static <T extends Comparable<T>> T max(List<? extends T> of) { return of.get(0); }

  void run(PersistentHeap heap, PBox<Graph<City>> graph, PVec<Expr<Long>> exprs) {
    heap.run((j, t) -> {
      var point = PBox.create(Interval.of(3L, 4L), t);
      var sum = new Add<>(new Const<>(1L), new Const<>(2L));
      PMap<Expr<Long>, Boolean> flags = PMap.create(t);
      flags.put(sum, true, j);
      PVec<String> names = cities.names(c -> "x", j, t);
      var keys = flags.keys(j).stream().map(e -> e instanceof Const<Long> c ? c.value() : 0L).collect(Collectors.toSet());
      copy(exprs, exprs);
      Optional<PBox<Interval<Long>>> found = intervals.find(max(List.of(1, 2)));
      found.map(b -> b.asRef(j).contains(2L)).orElse(false);
      PArray<PBox<City>> row = PArray.create(3, i -> PBox.create(new City(), t), t);
      Stream.of("a", "b").map(s -> PBox.create(s, t)).toList();
      Supplier<PVec<String>> lists = () -> PVec.create(t);
      BiFunction<Long, SysToken, PBox<Long>> boxes = PBox::create;
    });
  }
}
