// Generic code gets borrows out of the functions that it is given: it may look at them and hand them back, nothing else.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

@Persistent
class Seed {
  private long weight;
  private Seed next;
  long weight() { return weight; }
  Seed next() { return next; }
}

class Cache<K, V> {
  private final Map<K, V> kept = new HashMap<>();
  private V last;
  V get(K key, Function<K, V> make) { return kept.computeIfAbsent(key, make); }
  void put(K key, Supplier<V> value) { kept.put(key, value.get()); }
  void last(Supplier<V> value) { last = value.get(); }
}

class ResultsGivenToGenericCode {
  static final List<Object> KEPT = new ArrayList<>();

  static <T> T timed(Supplier<T> body) {
    long n = 0;
    try {
      return body.get();
    } finally {
      n++;
    }
  }
  static <T> T checked(Supplier<? extends T> body) { T t = Objects.requireNonNull(timed(body::get)); System.out.println(t); return t; }
  static <T> Optional<T> maybe(Supplier<T> body) { return Optional.ofNullable(body.get()); }
  static <T> List<T> twice(Supplier<T> body) { List<T> l = new ArrayList<>(); l.add(body.get()); l.add(body.get()); return l; }
  static <T> List<T> streamed(Supplier<T> body) { return Stream.of(1, 2).map(n -> body.get()).collect(Collectors.toList()); }
  static <T> void dropped(Supplier<T> body) { body.get(); }
  static <T> void kept(Supplier<T> body) { KEPT.add(body.get()); }
  static <T> void keptLater(Supplier<T> body) { T t = timed(body); Stream.of(t).forEach(x -> KEPT.add(x)); }
  static <T> Runnable captured(Supplier<T> body) { T t = body.get(); return () -> System.out.println(t); }
  static Seed named(Supplier<? extends Seed> body) { return body.get(); }

  void use(PersistentHeap heap, PBox<Seed> box, PVec<Seed> all, Cache<String, Seed> cache, Cache<String, Long> numbers) {
    heap.run(j -> cache.get("a", k -> box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> cache.put("a", () -> box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> {
      Seed seed = box.asRef(j);
      cache.last(seed::next); // expect: R2.LEAK
      kept(() -> seed); // expect: R2.LEAK
      keptLater(seed::next); // expect: R2.LEAK
      Supplier<Seed> supplier = () -> seed;
      captured(supplier); // expect: R2.LEAK
      Object hidden = ResultsGivenToGenericCode.<Object>timed(() -> seed); // expect: R2.LEAK
      KEPT.add(hidden);
      kept(seed::weight);
      numbers.get("a", k -> seed.weight());
      dropped(() -> seed);
      Seed a = timed(seed::next);
      Seed b = checked(() -> a);
      long sum = named(() -> b).weight() + maybe(() -> b).get().weight() + twice(b::next).size() + streamed(() -> b).size();
      KEPT.add(timed(() -> seed)); // expect: R2.STORE
    });
  }
}
