// What a library got as the result of a function, in a field or in an array, it may ask later.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lib.Shelf;

@Persistent
class Sum {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

final class Supplied {
  @Override public synchronized int hashCode() { return 1; }
}

final class Loaded {
  @Override public synchronized int hashCode() { return 2; }
}

final class Stored {
  @Override public synchronized int hashCode() { return 3; }
}

final class Placed {
  @Override public synchronized int hashCode() { return 4; }
}

final class Boxed {
  @Override public synchronized int hashCode() { return 5; }
}

class Labelled extends Shelf {
  void label(Stored with) { label = with; }
}

class BySupplier {
  long use(PersistentHeap heap, PBox<Sum> box, Shelf shelf) {
    shelf.fill(() -> new Supplied());
    heap.run(j -> box.asMut(j).add(shelf.size()));
    heap.run(j -> box.asMut(j).add(shelf.filled())); // expect: R5.CALL
    return 1;
  }
}

class ByFunction {
  void use(PersistentHeap heap, PBox<Sum> box, Shelf shelf) {
    shelf.load("a", name -> new Loaded());
    heap.run(j -> box.asMut(j).add(shelf.loaded())); // expect: R5.CALL
  }
}

class ByArray {
  void use(PersistentHeap heap, PBox<Sum> box, Shelf shelf) {
    Object[] row = new Object[3];
    Object[] same = row;
    shelf.use(row);
    same[0] = new Placed();
    heap.run(j -> box.asMut(j).add(shelf.used())); // expect: R5.CALL
  }
}

class ByRecord {
  void use(PersistentHeap heap, PBox<Sum> box, Shelf shelf) {
    Shelf.Box made = Shelf.box(new Boxed());
    Shelf.Box plain = Shelf.box("text");
    heap.run(j -> box.asMut(j).add(made.label().length()));
    heap.run(j -> box.asMut(j).add(made.hashCode())); // expect: R5.CALL
  }
}
