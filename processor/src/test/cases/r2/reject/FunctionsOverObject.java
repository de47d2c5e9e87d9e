// A function over Object, a plain T or a varargs of objects does not know a borrow for one, whether it is in a field, comes from the callers or is given to the JDK.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

interface Log {
  void log(String text, Object... what);
}

interface Keeper {
  void keep(Object what);
}

class KeepsAll implements Keeper {
  Object kept;
  @Override public void keep(Object what) { kept = what; }
}

class Sums implements ToLongFunction<Coin> {
  @Override public long applyAsLong(Coin coin) { return coin.value(); }
}

@Persistent
class Coin {
  private long value;
  long value() { return value; }
  void varargs(Log log) { log.log("coin", this); } // expect: R2.LEAK
  void values(Log log) { log.log("coin", value); }
  void own(Keeper keeper) { keeper.keep(this); } // expect: R2.LEAK
  void hidden(Consumer<Object> c) {
    Object me = this;
    c.accept(me); // expect: R2.LEAK
  }
  void handedOn(Consumer<Object> c) { Optional.of(this).ifPresent(c); } // expect: R2.LEAK
  void second(BiConsumer<Coin, Object> c) { c.accept(this, this); } // expect: R2.LEAK
  void known(BiConsumer<Coin, Object> c) { c.accept(this, "coin"); }
  void typed(Consumer<? super Coin> c) { c.accept(this); }
}

class FunctionsOverObject {
  static final Consumer<Object> KEEP = o -> FunctionsOverObject.kept = o;
  static final Consumer<String> PRINT = System.out::println;
  static Object kept;
  private Consumer<Object> listener = o -> {};
  private Function<Object, Object> mapper = o -> o;
  private Comparator<Object> order = (a, b) -> 0;
  private BiConsumer<Object, Object> pair = (a, b) -> {};

  static <T, R> List<R> each(Function<? super T, ? extends R> f, List<T> of) { return of.stream().<R>map(f).toList(); }

  void use(PersistentHeap heap, PBox<Coin> box, PVec<Coin> coins, PMap<String, Coin> named, Consumer<Object> given) {
    heap.run(j -> coins.forEach(listener, j)); // expect: R2.LEAK
    heap.run(j -> named.forEach(pair, j)); // expect: R2.LEAK
    heap.run(j -> coins.stream(j).forEach(listener)); // expect: R2.LEAK
    heap.run(j -> coins.stream(j).map(mapper).count()); // expect: R2.LEAK
    heap.run(j -> coins.stream(j).sorted(order).count()); // expect: R2.LEAK
    heap.run(j -> Optional.of(box.asRef(j)).ifPresent(listener)); // expect: R2.LEAK
    heap.run(j -> coins.forEach(KEEP, j)); // expect: R2.LEAK
    heap.run(j -> coins.forEach(given, j)); // expect: R2.LEAK
    heap.run(j -> given.accept(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> coins.stream(j).map(c -> "" + c.value()).forEach(PRINT));
    heap.run(j -> coins.stream(j).map(c -> "" + c.value()).forEach(listener));
    heap.run(j -> coins.stream(j).mapToLong(new Sums()).sum());
    heap.run(j -> coins.forEach(o -> System.out.println(o), j));
    heap.run(j -> {
      Consumer<Object> local = o -> System.out.println(o);
      coins.forEach(local, j);
      box.asRef(j).typed(local::accept);
      box.asRef(j).typed(c -> System.out.println(c.value()));
    });
  }
}
