// Field initialisers, initialiser blocks, super constructors, accessors in patterns and default methods are called too.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Box {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

class Id {
  private static long last;
  static synchronized long next() { return ++last; }
}

class Named {
  private final long id = Id.next();
  long id() { return id; }
}

class Sub extends Named {
  long own = 3;
}

class Blocks {
  long id;
  {
    id = Id.next();
  }
  Blocks() {}
  Blocks(int from) { this(); }
}

class Explicit extends Blocks {
  Explicit() { super(4); }
}

record Point(long x, long y) {
  @Override public synchronized long x() { return x; }
}

class Outer {
  class Inner {
    final long id = Id.next();
  }
  class Quiet {
    final long id = 4;
  }
}

class ImplicitCode {
  void add(PersistentHeap heap, PBox<Box> box, Object any, Outer outer) {
    heap.run(j -> {
      Box b = box.asMut(j);
      b.add(new Named().id()); // expect: R5.CALL
      b.add(new Sub().own); // expect: R5.CALL
      b.add(new Blocks(3).id); // expect: R5.CALL
      b.add(new Explicit().id); // expect: R5.CALL
      b.add(outer.new Inner().id); // expect: R5.CALL
      b.add(outer.new Quiet().id);
      b.add(new Point(1, 2).y());
      b.add(new Point(1, 2).x()); // expect: R5.CALL
      Object made = new Object() { // expect: R5.CALL
        final long id = Id.next();
      };
      b.add(made == any ? 1 : 2);
    });
  }
}
