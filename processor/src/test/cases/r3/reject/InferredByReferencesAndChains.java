// Inference chooses type arguments in method references, streams, conditionals and nested calls, each judged once where it is chosen.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

@Persistent
class Seed {
  private int days;
  int days() { return days; }
}

@Persistent
class Pot<@Persistent T> {
  private T plant;
  private int size;
  Pot() {}
  Pot(T plant) { this.plant = plant; }
  int size() { return size; }
  static <@Persistent A> int kinds(Class<A> kind) { return 1; }
  @Owned static <@Persistent A> Pot<A> of(@Owned A plant) { return new Pot<>(plant); }
  static <@Persistent A> int like(A plant) { return 1; }
  static <@Persistent A extends Comparable<A>> PBox<A> largest(List<A> of) { return null; }
}

class Rack<@Persistent T> {
  Rack(Class<T> kind) {}
}

class InferredByReferencesAndChains {
  private PBox<Thread> kept; // expect: R3.TYPEARG

  static <T> T same(T t) { return t; }

  PBox<Thread> porter(SysToken t) { // expect: R3.TYPEARG
    if (kept != null) return kept;
    kept = PBox.create(new Thread(), t);
    return PBox.create(new Thread(), t);
  }

  void use(PVec<Thread> threads, SysToken t, JournalHandle j) { // expect: R3.TYPEARG
    var again = same(threads);
    var listed = List.of(threads, threads);
    use(PVec.create(t), t, j);
    listed.forEach(v -> v.clear(j));
    int size = listed.stream().map(v -> v.size(j)).reduce(0, Integer::sum);
  }

  static void references(List<Thread> threads, List<Seed> seeds, SysToken t) {
    Function<Class<Thread>, Object> f = Rack::new; // expect: R3.TYPEARG
    Function<Class<Seed>, Object> g = Rack::new;
    threads.stream().map(Pot::like).count(); // expect: R3.TYPEARG
    seeds.stream().map(Pot::like).count();
    threads.stream().map(x -> new Pot<>(new Thread(x))).count(); // expect: R3.TYPEARG
    threads.stream().map(x -> PBox.create(new Thread(x), t)).collect(Collectors.toList()); // expect: R3.TYPEARG
    ToIntFunction<Class<Thread>> kinds = Pot::kinds; // expect: R3.TYPEARG
    ToIntFunction<Class<Seed>> seedKinds = Pot::kinds;
    Function<Thread, Object> h = Pot::<Thread>like; // expect: R3.TYPEARG
    Supplier<Object> s = Pot<Thread>::new; // expect: R3.TYPEARG
    Pot.<Thread>of(null); // expect: R3.TYPEARG
    Pot.<Seed>of(null);
  }

  static void nested(PersistentHeap heap, boolean which, JournalHandle h, SysToken t) {
    PBox.create(PBox.create(new Thread(), t), t); // expect: R3.TYPEARG
    PBox.create(which ? "x" : 1, t); // expect: R3.TYPEARG
    PBox.create(which ? 2 : 1, t);
    List.of(PBox.create("x", t), PBox.create(1, t));
    var mixed = which ? PBox.create("x", t) : PBox.create(1, t);
    var box = heap.call((j, k) -> PBox.create(new Thread(), k)); // expect: R3.TYPEARG
    box.asRef(h);
    PBox<Thread> declared = heap.call((j, k) -> PBox.create(new Thread(), k)); // expect: R3.TYPEARG
    PBox<Thread> block = heap.call((j, k) -> { // expect: R3.TYPEARG
      PVec<Date> inner = PVec.create(k); // expect: R3.TYPEARG
      return PBox.create(new Thread(), k);
    });
    Pot.largest(List.of("a", "b"));
    Pot.largest(List.of(1, 2));
    PVec.create(t); // expect: R3.TYPEARG
    heap.root("x", Thread.class, () -> new Thread()); // expect: R3.TYPEARG
    heap.root("y", Seed.class, Seed::new);
    Object o = new Pot<>(new Pot<>(new Pot<>(new Date()))); // expect: R3.TYPEARG
    new Pot<>(new Seed() {}).size(); // expect: R3.ENCLOSING
    Pot.of(new ArrayList<>(List.of(1))).size(); // expect: R3.TYPEARG
    PMap.create(t).size(h); // expect: R3.TYPEARG
    PMap<Seed, Long> keyed = PMap.create(t); // expect: R3.TYPEARG
    switch (1) {
      case 1 -> Pot.of(new Object()); // expect: R3.TYPEARG
      default -> Pot.of(new Seed());
    }
  }

  static void external(SysToken t) {
    List<String> names = Syscalls.external("n", () -> List.of("a"), t);
    Set<String> set = Syscalls.external("s", () -> Set.of("a"), t); // expect: R3.TYPEARG
    List<Thread> threads = Syscalls.external("t", () -> List.of(), t); // expect: R3.TYPEARG
  }

  static void recorded(TaskContext ctx) {
    Optional<Seed> seed = ctx.call(j -> Optional.<Seed>empty());
    ctx.callOnce(j -> new ArrayList<String>()); // expect: R3.TYPEARG
    List<List<String>> lists = ctx.call(j -> List.of()); // expect: R3.TYPEARG
    int[] sizes = ctx.call(j -> new int[2]);
    String[] words = ctx.call(j -> new String[2]); // expect: R3.TYPEARG
  }
}
