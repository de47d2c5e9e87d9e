// However control flows, a borrow that may be the result, or may be stored, is refused where that happens.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

enum Mode { A, B, C }

@Persistent
class Cell {
  private int v;
  private Cell next;
  int v() { return v; }
  Cell next() { return next; }
}

class CatchAndFinally {
  static Cell kept;

  static void use(PersistentHeap heap, PBox<Cell> box, Mode mode, boolean flag, List<Integer> numbers) {
    Cell inFinally = heap.call(j -> {
      Cell c = null;
      try {
        if (box.asRef(j).v() > 3) throw new IllegalStateException();
      } finally {
        c = box.asRef(j);
      }
      return c; // expect: R2.RETURN
    });
    Cell overridden = heap.call(j -> {
      Cell c = box.asRef(j);
      c = null;
      return c;
    });
    Cell loop = heap.call(j -> {
      Cell at = box.asRef(j);
      outer:
      while (at != null) {
        for (int n : numbers) {
          if (n == at.v()) break outer;
          if (n > at.v()) continue outer;
        }
        at = at.next();
      }
      return at; // expect: R2.RETURN
    });
    Object switched = heap.call(j -> {
      Object o;
      switch (mode) {
        case A:
          o = 1;
          break;
        case B:
          o = box.asRef(j);
        default:
          o = "x";
      }
      return o;
    });
    Object fallen = heap.call(j -> {
      Object o = null;
      switch (mode) {
        case A: o = box.asRef(j);
        case B: break;
        default: o = "x";
      }
      return o; // expect: R2.RETURN
    });
    Object pattern = heap.call(j -> {
      Object o = flag ? box.asRef(j) : "text";
      if (o instanceof String s) return s;
      if (o instanceof Cell c && c.v() > 3) return c.v();
      return o; // expect: R2.RETURN
    });
    Object cast = heap.call(j -> (Object) (Cell) (Object) box.asRef(j)); // expect: R2.RETURN
    Object assigned = heap.call(j -> {
      Cell c;
      return (c = box.asRef(j)); // expect: R2.RETURN
    });
    Object yielded = heap.call(j -> switch (mode) {
      case A -> {
        Cell c = box.asRef(j);
        yield c.v();
      }
      case B -> throw new IllegalStateException();
      case C -> 3;
    });
    heap.run(j -> {
      Cell c = null;
      for (int i = 0; i < 3; i++) {
        kept = c; // expect: R2.STORE
        c = box.asRef(j);
      }
    });
    heap.run(j -> {
      Cell c = box.asRef(j);
      if (flag) kept = null;
      else kept = c; // expect: R2.STORE
      Supplier<Cell> s = () -> c;
      kept = s.get(); // expect: R2.STORE
      List<Supplier<Integer>> all = new ArrayList<>();
      all.add(() -> 3);
    });
    heap.run(j -> {
      synchronized (CatchAndFinally.class) { // expect: R5.LOCK
        kept = box.asRef(j); // expect: R2.STORE
      }
    });
  }
}
