// A library locks in a method, a block, a lambda, an iterator, an inner constructor, and by what it calls back.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import lib.Bus;

@Persistent
class Box {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

final class Tag {
  @Override public synchronized String toString() { return "tag"; }
}

class Step extends Bus.Template {
  private final Object gate = new Object();
  @Override protected int step(int n) {
    synchronized (gate) {
      return n;
    }
  }
}

class Plain extends Bus.Template {
  @Override protected int step(int n) { return n; }
}

class Shapes {
  private final Object gate = new Object();
  private int seen;

  void use(PersistentHeap heap, PBox<Box> box, Bus bus, Bus.Listener given, List<String> names, Tag tag) {
    bus.listen(e -> {
      synchronized (gate) {
        seen++;
      }
    });
    heap.run(j -> {
      Box b = box.asMut(j);
      b.add(Bus.plainLambda(names));
      b.add(new Plain().run(3) + new Bus.Quiet().run(4));
      for (String name : Bus.plainNames()) b.add(name.length());
      b.add(Bus.text(names.get(0), 3).length());
      b.add(Bus.counted()); // expect: R5.CALL
      b.add(bus.blocked()); // expect: R5.CALL
      bus.fire("x"); // expect: R5.CALL
      bus.fireAll("x"); // expect: R5.CALL
      b.add(Bus.lambda(true)); // expect: R5.CALL
      b.add(Bus.streamed(names)); // expect: R5.CALL
      for (String name : Bus.names()) b.add(name.length()); // expect: R5.CALL
      b.add(bus.new Inner(2).id()); // expect: R5.CALL
      b.add(new Step().run(3)); // expect: R5.CALL
      b.add(Bus.text(tag, 1).length()); // expect: R5.CALL
    });
  }
}
