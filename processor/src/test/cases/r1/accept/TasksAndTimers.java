// Tasks run between transactions, their transactions and timers inside.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.Optional;

@Persistent
class Belt {
  int moved;
  long at;

  @Mut
  void move(int by) {
    moved += by;
  }
}

@Persistent
record Order(String what, int amount) {}

class TasksAndTimers {
  static void worker(TaskContext ctx, QueueHandle<Order> orders) {
    PBox<Belt> box = ctx.call((j, t) -> PBox.create(new Belt(), t));
    ctx.loop(() -> {
      Optional<Order> order = ctx.call((j, t) -> Syscalls.queueReceive(orders, 10, t));
      if (order.isEmpty()) return false;
      String what = order.get().what();
      ctx.run((j, t) -> {
        box.asMut(j).move(order.get().amount());
        box.asMut(j).at = Syscalls.getTime(t);
      });
      Syscalls.taskDelay(order.get().amount());
      return !what.isEmpty();
    });
    ctx.forRange(0, 10, i -> {
      int seen = ctx.callOnce(j -> box.asRef(j).moved);
      ctx.runOnce(j -> box.asMut(j).move((int) i + seen));
    });
  }

  static void blink(Order order, JournalHandle j, SysToken t) {
    if (order.amount() > 3) Syscalls.taskDelayInTx(order.amount(), t);
  }

  static void install(Kernel kernel, PersistentHeap heap, PBox<Belt> box, Order order) {
    kernel.app("setup", 1, (ctx, none) -> {
      QueueHandle<Order> queue = ctx.call((j, t) -> Syscalls.<Order>queueCreate(4, t));
      ctx.run((j, t) -> Syscalls.createTask("worker", 1, TasksAndTimers::worker, queue, t));
      ctx.run((j, t) -> Syscalls.queueSendBack(queue, order, 0, t));
    });
    heap.run((j, t) -> {
      Syscalls.timerCreate("blink", 3, true, TasksAndTimers::blink, order, t);
      Syscalls.timerCreate("move", 3, true, (b, k, u) -> b.asMut(k).move(1), box, t);
      Syscalls.timerCreate("own", 3, true, (Belt b, JournalHandle k, SysToken u) -> box.asMut(k).move(b.moved), new Belt(), t);
    });
  }
}
