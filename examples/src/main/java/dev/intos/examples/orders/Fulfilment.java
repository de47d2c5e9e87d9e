package dev.intos.examples.orders;

import dev.intos.annotations.Persistent;
import dev.intos.annotations.Transaction;
import dev.intos.examples.orders.Order.Status;
import dev.intos.examples.orders.Payments.Answer;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.SysTxFunction;
import dev.intos.runtime.Syscalls;
import dev.intos.runtime.TaskContext;
import java.io.IOException;
import java.util.Optional;

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
      retry(ctx, (j, t) -> notify("is on its way", t));
    } else {
      ctx.run(j -> cancel(reserved, j));
      retry(ctx, (j, t) -> notify("is cancelled", t));
    }
  }

  private boolean charged(TaskContext ctx) {
    retry(ctx, this::charge);
    return ctx.call(j -> shop.status(number, j) == Status.CHARGED);
  }

  /** Tries until the other side has answered. */
  private static void retry(TaskContext ctx, @Transaction SysTxFunction<Boolean> request) {
    ctx.loop(
        () -> {
          boolean answered = ctx.call(request);
          if (!answered) {
            Syscalls.taskDelay(RETRY_TICKS);
          }
          return !answered;
        });
  }

  /** Returns whether the provider answered; if so, the order shows what. */
  private boolean charge(JournalHandle j, SysToken t) {
    Payments payments = Syscalls.service(Payments.class, t);
    long cents = shop.orders().get(number, j).cents();
    Optional<Answer> answer = Syscalls.external("charge", () -> ask(payments, cents), t);
    if (answer.equals(Optional.of(Answer.CHARGED))) {
      shop.mark(number, Status.CHARGED, j);
    }
    return answer.isPresent();
  }

  private Optional<Answer> ask(Payments payments, long cents) {
    try {
      return Optional.of(payments.charge(key(), cents));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void cancel(boolean reserved, JournalHandle j) {
    if (reserved) {
      shop.release(number, j);
    }
    shop.mark(number, Status.CANCELLED, j);
  }

  /** Returns whether the message was sent. */
  private boolean notify(String what, SysToken t) {
    Notices notices = Syscalls.service(Notices.class, t);
    return Syscalls.external("notify", () -> tell(notices, what), t);
  }

  private boolean tell(Notices notices, String what) {
    try {
      notices.send(key(), "your " + key() + " " + what);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String key() {
    return "order " + number;
  }
}
