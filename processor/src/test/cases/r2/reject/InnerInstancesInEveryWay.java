// The hidden outer reference of an inner instance makes iterators, cursors and views of a persistent object borrows.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

@Persistent
class Chain {
  private final int[] links = new int[8];
  private int used;
  static List<Object> kept = new ArrayList<>();

  class Walk implements Iterator<Integer> {
    private int at;
    @Override public boolean hasNext() { return at < used; }
    @Override public Integer next() { return links[at]; }
    Walk copy() { return new Walk(); }
    class Deep {
      int value() { return links[at]; }
    }
    Deep deep() { return new Deep(); }
  }

  Walk walk() { return new Walk(); }
  Iterator<Integer> plain() { return new Walk(); } // expect: R2.RETURN
  Iterator<Integer> anonymous() {
    return new Iterator<>() { // expect: R2.CAPTURE
      private int at;
      @Override public boolean hasNext() { return at < used; }
      @Override public Integer next() { return links[at]; }
    };
  }
  Supplier<Integer> lambda() { return () -> used; } // expect: R2.CAPTURE
  Runnable reference() { return this::show; } // expect: R2.CAPTURE
  void show() {}
  Object self() { return this; } // expect: R2.RETURN
  Chain me() { return this; }
  int[] links() { return links; }
  Object hiddenLinks() { return links; } // expect: R2.RETURN
  Object copiedLinks() { return links.clone(); }
  void keep() {
    kept.add(this); // expect: R2.STORE
    kept.add(used);
    kept.add(links); // expect: R2.STORE
  }
  static void note(Object o) {}
  void note() {
    note(this); // expect: R2.LEAK
    new Thread(this::show).start(); // expect: R2.CAPTURE
    new Thread(() -> note(used)).start(); // expect: R2.CAPTURE
    int n = used;
    new Thread(() -> note(n)).start();
  }
  int total() {
    int sum = 0;
    for (Walk w = walk(); w.hasNext(); ) sum += w.next();
    return sum;
  }
}

class InnerInstancesInEveryWay {
  private Chain.Walk walk;
  private Iterator<Integer> iterator;

  static int sum(Iterator<Integer> it) {
    int sum = 0;
    while (it.hasNext()) sum += it.next();
    return sum;
  }

  void use(PersistentHeap heap, PBox<Chain> box) {
    heap.run(j -> walk = box.asRef(j).walk()); // expect: R2.STORE
    heap.run(j -> iterator = box.asRef(j).walk()); // expect: R2.STORE
    heap.run(j -> sum(box.asRef(j).walk())); // expect: R2.LEAK
    Iterator<Integer> it = heap.call(j -> box.asRef(j).walk()); // expect: R2.RETURN
    Chain.Walk.Deep deep = heap.call(j -> box.asRef(j).walk().deep()); // expect: R2.RETURN
    int v = heap.call(j -> box.asRef(j).walk().deep().value());
    int first = heap.call(j -> box.asRef(j).walk().next());
    Object made = heap.call(j -> box.asRef(j).new Walk()); // expect: R2.RETURN
    Supplier<Integer> s = heap.call(j -> box.asRef(j).walk()::next); // expect: R2.CAPTURE
  }
}
