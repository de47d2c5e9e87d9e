package dev.intos.examples.orders;

import dev.intos.annotations.Persistent;
import dev.intos.examples.orders.Order.Status;
import dev.intos.examples.orders.Payments.Answer;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;
import dev.intos.runtime.TaskContext;

/**
 * The workflow of an order: reserve, charge, ship, notify; a declined charge puts the items back.
 *
 * <p>It is ordinary code. When the program is killed, at any instant, the task runs again from its
 * beginning at the next boot: the transactions that had committed answer with what they answered
 * then, and the first one that had not runs.
 *
 * <p>Charging is an effect outside of the heap. Once it has returned, its answer is recorded and it
 * is not made again. If the power fails <em>during</em> the effect, nobody here can know whether
 * the provider has got the request, and it is made again: the effect happens at least once. That is
 * why each request has a key, the same one every time, by which the provider knows a repetition. No
 * program can do without, whatever it runs on.
 *
 * @param shop where it was ordered
 * @param number of the order
 */
@Persistent
record Fulfilment(Shop shop, long number) {
  private static final long RETRY_TICKS = 50;

  /** The body of the task. It is stored by this name, so it must keep it while orders are open. */
  static void fulfil(TaskContext ctx, Fulfilment order) {
    order.run(ctx);
  }

  private void run(TaskContext ctx) {
    boolean reserved = ctx.call(j -> shop.reserve(number, j));
    if (reserved && charged(ctx)) {
      ctx.run(j -> shop.mark(number, Status.SHIPPED, j));
      ctx.run((j, t) -> notify("is on its way", t));
    } else {
      ctx.run(j -> cancel(reserved, j));
      ctx.run((j, t) -> notify("is cancelled", t));
    }
  }

  /** Asks the provider until it says yes or no. */
  private boolean charged(TaskContext ctx) {
    ctx.loop(
        () -> {
          boolean busy = ctx.call(this::charge) == Answer.BUSY;
          if (busy) {
            Syscalls.taskDelay(RETRY_TICKS);
          }
          return busy;
        });
    return ctx.call(j -> shop.status(number, j) == Status.CHARGED);
  }

  private Answer charge(JournalHandle j, SysToken t) {
    Payments payments = Syscalls.service(Payments.class, t);
    long cents = shop.orders().get(number, j).cents();
    Answer answer = Syscalls.external("charge", () -> payments.charge(key(), cents), t);
    if (answer == Answer.CHARGED) {
      shop.mark(number, Status.CHARGED, j);
    }
    return answer;
  }

  private void cancel(boolean reserved, JournalHandle j) {
    if (reserved) {
      shop.release(number, j);
    }
    shop.mark(number, Status.CANCELLED, j);
  }

  private void notify(String what, SysToken t) {
    Notices notices = Syscalls.service(Notices.class, t);
    Syscalls.external(
        "notify",
        () -> {
          notices.send(key(), "your " + key() + " " + what);
          return true;
        },
        t);
  }

  private String key() {
    return "order " + number;
  }
}
