// A borrow on odd ways out: enum constants with bodies, wildcards, labelled loops, switches that yield, a finally, streams by hand.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

@Persistent class Node { private long n; private Node next; long n() { return n; } Node next() { return next; } @Mut void set(long v) { n = v; } }

interface Job { void run(@Transaction TxBody body); }
enum Mode {
  ONE { @Override Object pick(Node x, JournalHandle j) { return x; } }, // expect: R2.RETURN
  TWO { @Override Object pick(Node x, JournalHandle j) { return x.n(); } };
  abstract Object pick(Node x, JournalHandle j);
}
class Carrier extends RuntimeException { final transient Object what; Carrier(Object what) { this.what = what; } }
class EscapesInOddShapes {
  static Object leak;
  Object field;
  static <T> void put(List<? super T> l, T t) { l.add(t); }
  static Object[] pack(Object... o) { return o; }
  sealed interface Wrap<T> permits W {}
  record W<T>(T value) implements Wrap<T> {}

  void m(PersistentHeap heap, PBox<Node> box, List<Object> out) {
    heap.run(j -> put(out, box.asRef(j))); // expect: R2.LEAK|R2.STORE
    heap.run(j -> leak = pack(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> { throw new Carrier(box.asRef(j)); }); // expect: R2.THROW
    heap.run(j -> { try { throw new Carrier(box.asRef(j)); } catch (Carrier c) { leak = c.what; } }); // expect: R2.THROW
    heap.call(j -> { try { return 1L; } finally { leak = box.asRef(j); } }); // expect: R2.STORE
    Object o = heap.call(j -> { outer: for (;;) { for (;;) { if (box.asRef(j).n() > 1) break outer; else continue outer; } } return 1L; });
    heap.run(j -> { W<Node> w = new W<>(box.asRef(j)); leak = w; }); // expect: R2.STORE
    heap.run(j -> { W<Node> w = new W<>(box.asRef(j)); leak = w.value(); }); // expect: R2.STORE
    heap.run(j -> { Object x = box.asRef(j); if (x instanceof Node q) leak = q; }); // expect: R2.STORE
    heap.run(j -> { Supplier<Node> s = () -> box.asRef(j); leak = s; }); // expect: R2.HANDLE
    heap.run(j -> { Node n = box.asRef(j); Supplier<Supplier<Node>> s = () -> () -> n; field = s.get(); }); // expect: R2.CAPTURE|R2.STORE
    heap.run(j -> { Node n = box.asRef(j); class L { Node g() { return n; } } leak = new L(); }); // expect: R2.CAPTURE
    heap.run(j -> { Node n = box.asRef(j); leak = switch ((int) n.n()) { case 1 -> "a"; case 2 -> { yield n; } default -> null; }; }); // expect: R2.STORE
    heap.run(j -> { Iterator<Node> it = List.of(box.asRef(j)).iterator(); leak = it.next(); }); // expect: R2.STORE
    heap.run(j -> { Map<String, List<Node>> m = new HashMap<>(); m.computeIfAbsent("a", k -> new ArrayList<>()).add(box.asRef(j)); out.addAll(m.values()); }); // expect: R2.STORE
    heap.run(j -> { List<Node> l = Stream.iterate(box.asRef(j), Node::next).limit(3).toList(); out.add(l.get(0)); }); // expect: R2.STORE
    heap.run(j -> { Node[] ns = {box.asRef(j)}; Object[] os = ns; leak = os[0]; }); // expect: R2.STORE
    heap.run(j -> { Optional<Node> on = Optional.of(box.asRef(j)); on.ifPresent(n -> leak = n); }); // expect: R2.STORE
    heap.run(j -> { BiFunction<Node, Long, Object> f = (n, l) -> n; leak = f.apply(box.asRef(j), 1L); }); // expect: R2.STORE
    heap.run(j -> { Object x = (Object) (Comparable<?>) (Object) box.asRef(j).n(); leak = x; });
    heap.run(j -> { var sb = new StringBuilder(); sb.append(box.asRef(j)); leak = sb.toString(); });
    heap.run(j -> { Node c = box.asRef(j); while (c != null) { Node p = c; c = c.next(); if (c == null) leak = p; } }); // expect: R2.STORE
    heap.run(j -> { Node c = box.asRef(j).next(); c.set(1); }); // expect: R1.UNLOGGED
    heap.run(j -> { Node c = box.asMut(j).next(); c.set(1); });
    heap.run(j -> { Node c = box.asRef(j); Consumer<Node> k = n -> n.set(1); k.accept(c); }); // expect: R1.UNLOGGED
    heap.run(j -> { Node c = box.asRef(j); List<Node> l = new ArrayList<>(); l.add(c); l.forEach(n -> n.set(1)); }); // expect: R1.UNLOGGED
    heap.run(j -> { Node c = box.asRef(j); for (Node n : List.of(c, box.asMut(j))) n.set(1); }); // expect: R1.UNLOGGED
    Node[] hold = new Node[1];
    heap.run(j -> hold[0] = box.asRef(j)); // expect: R2.STORE
    heap.run(j -> { Object[] h = {hold}; ((Node[]) h[0])[0] = box.asRef(j); }); // expect: R2.STORE
    StreamSupport.stream(List.of(1).spliterator(), true).forEach(i -> {});
    heap.run(j -> { Node c = box.asRef(j); StreamSupport.stream(List.of(1).spliterator(), true).forEach(i -> c.n()); }); // expect: R2.CAPTURE
    heap.run(j -> { Node c = box.asRef(j); List.of(1).stream().map(i -> c.n()).parallel().count(); }); // expect: R2.CAPTURE
  }
}
class Initial {
  final Object kept;
  Object other = null;
  { other = ""; }
  Initial(Node n, JournalHandle j) { kept = n; } // expect: R2.STORE
}
