// A task's body, and the rounds of its loops, run between transactions.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Belt {
  int moved;

  @Mut
  void move() {
    moved++;
  }
}

class TaskCodeBetweenTransactions implements TaskBody<Integer> {
  private static Belt shared;
  private Belt own;

  static void task(TaskContext ctx, PBox<Belt> box) {
    int before = ctx.call(j -> box.asRef(j).moved);
    shared.move(); // expect: R1.OUTSIDE
    ctx.loop(() -> {
      ctx.run(j -> box.asMut(j).move());
      return shared.moved < before; // expect: R1.OUTSIDE
    });
    ctx.forRange(0, 3, i -> shared.moved += i); // expect: R1.OUTSIDE
    ctx.forRange(0, 3, i -> ctx.run(j -> box.asMut(j).moved += (int) i));
  }

  @Override
  public void run(TaskContext ctx, Integer rounds) {
    own.move(); // expect: R1.OUTSIDE
  }

  static void install(Kernel kernel, PersistentHeap heap, PBox<Belt> box) {
    kernel.app("a", 1, (ctx, none) -> shared.move()); // expect: R1.OUTSIDE
    kernel.app("b", 1, new TaskBody<Void>() {
      @Override
      public void run(TaskContext ctx, Void none) {
        int n = shared.moved; // expect: R1.OUTSIDE
        ctx.run(j -> box.asMut(j).moved = n);
      }
    });
    heap.run((j, t) -> {
      Syscalls.createTask("c", 1, TaskCodeBetweenTransactions::task, box, t);
      Syscalls.createTask("d", 1, (ctx, b) -> {
        shared.move(); // expect: R1.OUTSIDE
        ctx.runOnce(k -> b.asMut(k).move());
      }, box, t);
    });
  }
}
