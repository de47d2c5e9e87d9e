// A record holds a borrow only while neither its constructor nor its methods give away what the type of its component does not say; a container of the program's own is none.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

@Persistent
class Leaf {
  private long size;
  long size() { return size; }
}

interface Held<T> {
  T held();
  default void store(List<Object> in) { in.add(held()); }
}

record Wrap<T>(T t) implements Held<T> {
  static final List<Object> KEPT = new ArrayList<>();
  void keep() { KEPT.add(t); }
  void keepAll() { KEPT.add(this); }
  Object hidden() { return t; }
  T again() { return t; }
  boolean isThere() { return t != null; }
  <R> R with(Function<? super T, R> f) { return f.apply(t); }
  @Override public T held() { return t; }
  @Override public String toString() { return "wrap of " + t; }
}
record Registered<T>(T t) {
  Registered { Wrap.KEPT.add(t); }
}
record Checked<T>(T t, String name) {
  Checked { Objects.requireNonNull(t); }
  Checked(T t) { this(t, "leaf"); }
}
class Tracked<T> extends ArrayList<T> {
  private Object last;
  @Override public boolean add(T t) { last = t; return super.add(t); }
}
class Named<T> extends ArrayList<T> {}

class RecordsThatGiveAway {
  static Object leak;

  void use(PersistentHeap heap, PBox<Leaf> box, PVec<Leaf> leaves, List<Object> out) {
    heap.run(j -> new Wrap<>(box.asRef(j)).keep()); // expect: R2.LEAK
    heap.run(j -> new Wrap<>(box.asRef(j)).keepAll()); // expect: R2.LEAK
    heap.run(j -> leak = new Wrap<>(box.asRef(j)).hidden()); // expect: R2.LEAK
    heap.run(j -> leak = new Wrap<>(box.asRef(j)).again()); // expect: R2.STORE
    heap.run(j -> new Wrap<>(box.asRef(j)).store(out)); // expect: R2.LEAK
    heap.run(j -> { Held<Leaf> held = new Wrap<>(box.asRef(j)); held.store(out); }); // expect: R2.LEAK
    heap.run(j -> new Wrap<>(box.asRef(j)).with(l -> leak = l)); // expect: R2.STORE
    heap.run(j -> new Registered<>(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> leak = new Wrap<>(box.asRef(j)).with(Leaf::size));
    heap.run(j -> leak = new Wrap<>(box.asRef(j)).isThere());
    heap.run(j -> leak = new Checked<>(box.asRef(j)).name());
    heap.run(j -> { List<Object> list = new Tracked<>(); list.add(box.asRef(j)); }); // expect: R2.STORE
    heap.run(j -> { Collection<Leaf> list = leaves.stream(j).collect(Collectors.toCollection(Tracked::new)); }); // expect: R2.STORE
    heap.run(j -> { List<Object> list = new Named<>(); list.add(box.asRef(j)); });
  }
}
