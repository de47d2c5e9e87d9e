// An exception may be thrown and caught again, but what was put into it may be printed or kept by anyone who sees it.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import java.util.Optional;

@Persistent
class Order {
  private int total;
  final int[] lines = new int[3];
  int total() { return total; }
}

class Bad extends RuntimeException {
  Object subject;
  private final transient List<?> all;
  Bad(String message) { this(message, List.of()); }
  Bad(String message, List<?> all) {
    super(message);
    this.all = all;
  }
  Bad with(Object o) { this.subject = o; return this; }
  static Bad of(Object o) { return new Bad("x"); }
}

class Keeper extends RuntimeException {
  private final transient Order order;
  Keeper(Order order) {
    super("keeper");
    this.order = order; // expect: R2.STORE|R2.THROW
  }
}

class ThrownInEveryWay {
  static void check(PersistentHeap heap, PBox<Order> box) {
    heap.run(j -> {
      Order order = box.asRef(j);
      if (order.total() < 0) throw new Bad("list", List.of(order)); // expect: R2.THROW
      if (order.total() == 1) throw new Bad("x").with(order); // expect: R2.THROW
      if (order.total() == 2) throw new Bad("total " + order.total());
      if (order.total() == 3) throw new Bad("list", List.of(order.total()));
      Bad bad = new Bad("later");
      bad.subject = order; // expect: R2.THROW
      bad.subject = order.total();
      throw bad;
    });
    heap.run(j -> {
      Order order = box.asRef(j);
      try {
        throw new Bad("caught", List.of(order)); // expect: R2.THROW
      } catch (Bad e) {
        System.out.println(e.getMessage());
      }
    });
    heap.run(j -> {
      Order order = box.asRef(j);
      Optional.ofNullable(order.total() > 1 ? "x" : null).orElseThrow(() -> new Bad("none", List.of(order))); // expect: R2.THROW
      throw new AssertionError(order); // expect: R2.THROW
    });
    heap.run(j -> {
      int[] lines = box.asRef(j).lines;
      IllegalStateException e = new IllegalStateException("x");
      try {
        lines[0]++; // expect: R1.UNLOGGED
      } catch (RuntimeException caught) {
        e.addSuppressed(caught);
        throw new IllegalArgumentException("total", caught);
      }
      throw e;
    });
  }
}
