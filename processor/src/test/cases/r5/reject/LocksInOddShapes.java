// Locks on odd ways: constants of enums, initialisers, defaults, type variables, varargs, casts, iterators that the JDK uses, what a finally returns.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;

@Persistent class Sum { private long n; long n() { return n; } @Mut void add(long v) { n += v; } }

class Locks {
  static final ReentrantLock LOCK = new ReentrantLock();
  static long take() { LOCK.lock(); return 1; }
}
enum Op {
  PLAIN { @Override long go() { return 1; } },
  LOCKED { @Override long go() { return Locks.take(); } };
  abstract long go();
}
enum Funcs {
  A(() -> 1L), B(Locks::take);
  final LongSupplier f;
  Funcs(LongSupplier f) { this.f = f; }
}
interface Dflt { default long go() { return Locks.take(); } }
interface Over extends Dflt { @Override default long go() { return 1; } }
class FieldInit { final long x = Locks.take(); }
class FieldInit2 { final LongSupplier s = Locks::take; }
class Res implements AutoCloseable { @Override public void close() { Locks.take(); } }
record Rec(long a) { Rec { Locks.take(); } }
record Acc(long a) { public long a() { return Locks.take(); } }
class It implements Iterable<Long> { @Override public Iterator<Long> iterator() { return new Iterator<>() { @Override public boolean hasNext() { return Locks.take() > 3; } @Override public Long next() { return 1L; } }; } }
class Base { Base() { hook(); } void hook() {} }
class Derived extends Base { @Override void hook() { Locks.take(); } }
class Gen<T extends LongSupplier> { final T t; Gen(T t) { this.t = t; } long go() { return t.getAsLong(); } }
class LocksInOddShapes {
  static long viaVarargs(LongSupplier... all) { long s = 0; for (LongSupplier l : all) s += l.getAsLong(); return s; }
  static <T extends LongSupplier> long viaT(T t) { return t.getAsLong(); }
  static long viaMap(Map<String, LongSupplier> m) { return m.get("a").getAsLong(); }
  private LongSupplier later;
  void set() { later = Locks::take; }
  static long rec(int n) { return n == 0 ? Locks.take() : rec(n - 1); }
  static LongSupplier pick(int n) { return switch (n) { case 1 -> () -> 1L; case 2 -> { LongSupplier l = Locks::take; yield l; } default -> null; }; }
  static LongSupplier tryPick() { try { return () -> 1L; } finally { if (Locks.LOCK != null) return Locks::take; } }
  void m(PersistentHeap heap, PBox<Sum> box, Op op, Funcs f, Dflt d, Over o, Map<String, LongSupplier> given, Object any) {
    heap.run(j -> box.asMut(j).add(op.go())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(Op.PLAIN.go()));
    heap.run(j -> box.asMut(j).add(f.f.getAsLong())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(d.go())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(o.go()));
    heap.run(j -> box.asMut(j).add(new FieldInit().x)); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(new FieldInit2().s.getAsLong())); // expect: R5.CALL
    heap.run(j -> { try (Res r = new Res()) { box.asMut(j).add(1); } }); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(new Rec(1).a())); // expect: R5.CALL
    heap.run(j -> { Acc acc = new Acc(1); box.asMut(j).add(acc.a()); }); // expect: R5.CALL
    heap.run(j -> { for (long x : new It()) box.asMut(j).add(x); }); // expect: R5.CALL
    heap.run(j -> new It().forEach(x -> box.asMut(j).add(x))); // expect: R5.CALL
    heap.run(j -> { new Derived(); }); // expect: R5.CALL
    heap.run(j -> { new Base(); });
    heap.run(j -> box.asMut(j).add(new Gen<LongSupplier>(Locks::take).go())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(viaVarargs(() -> 1L, Locks::take))); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(viaVarargs(() -> 1L)));
    heap.run(j -> box.asMut(j).add(viaT(Locks::take))); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(viaT(() -> 1L)));
    Map<String, LongSupplier> map = new HashMap<>();
    map.put("a", Locks::take);
    heap.run(j -> box.asMut(j).add(viaMap(map))); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(later.getAsLong())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(rec(3))); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(pick(2).getAsLong())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(tryPick().getAsLong())); // expect: R5.CALL
    heap.run(j -> { if (any instanceof LongSupplier s) box.asMut(j).add(s.getAsLong()); }); // expect: R5.CALL
    heap.run(j -> { LongSupplier s = Locks::take; LongSupplier t = s::getAsLong; box.asMut(j).add(t.getAsLong()); }); // expect: R5.CALL
    heap.run(j -> { Supplier<Supplier<Long>> s = () -> () -> Locks.take(); box.asMut(j).add(s.get().get()); }); // expect: R5.CALL
    heap.run(j -> { Object[] a = {(LongSupplier) Locks::take}; box.asMut(j).add(((LongSupplier) a[0]).getAsLong()); }); // expect: R5.CALL
    heap.run(j -> { Iterator<Long> it = Stream.generate(Locks::take).iterator(); box.asMut(j).add(it.next()); }); // expect: R5.CALL
    heap.run(j -> { var c = Comparator.comparing((Long l) -> Locks.take()).reversed(); box.asMut(j).add(c.compare(1L, 2L)); }); // expect: R5.CALL
    heap.run(j -> { TreeSet<Long> t = new TreeSet<>((a, b) -> (int) Locks.take()); t.add(1L); }); // expect: R5.CALL
    heap.run(j -> { TreeSet<Long> t = new TreeSet<>((a, b) -> (int) Locks.take()); box.asMut(j).add(t.size()); });
    heap.run(j -> { ThreadLocal<Long> t = ThreadLocal.withInitial(Locks::take); box.asMut(j).add(t.get()); }); // expect: R5.CALL
    heap.run(j -> { Iterable<Long> i = () -> { Locks.take(); return List.of(1L).iterator(); }; for (long x : i) box.asMut(j).add(x); }); // expect: R5.CALL
    heap.run(j -> { out: for (int i = 0; ; i++) { do { if (i > 3) break out; Locks.take(); } while (true); } }); // expect: R5.CALL
    heap.run(j -> { Runnable r = new Runnable() { long x = Locks.take(); @Override public void run() {} }; r.run(); }); // expect: R5.CALL
    heap.run(j -> { class L { { Locks.take(); } } new L(); }); // expect: R5.CALL
    heap.run(j -> { assert Locks.take() > 0 : "x"; }); // expect: R5.CALL
    heap.run(j -> { Function<Long, Long> g = Function.identity(); g = g.andThen(x -> Locks.take()); box.asMut(j).add(g.apply(1L)); }); // expect: R5.CALL
    heap.run(j -> { Optional<Long> p = Optional.empty(); box.asMut(j).add(p.orElseGet(Locks::take)); }); // expect: R5.CALL
  }
}
