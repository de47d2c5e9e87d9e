package dev.intos.runtime.internal.tx;

import dev.intos.runtime.ReplayDivergedException;
import dev.intos.runtime.internal.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A transaction through all runs of its body: what the outside world answered it, and until when it
 * waits. Used by one thread.
 *
 * <p>An answer is kept from one run to the next once an effect has followed that cannot be taken
 * back; before that, time is read anew.
 */
public class Execution {
  private final List<Answer> answers = new ArrayList<>();
  private int kept;
  private int asked;

  /**
   * Until when a call waits.
   *
   * @param call its place among those that may have to
   * @param ticks how long it was to wait
   * @param until the tick at which its time is up
   */
  public record Deadline(long call, long ticks, long until) {
    boolean isOf(int at, long forTicks) {
      return call == at && ticks == forTicks;
    }
  }

  private final List<Deadline> deadlines = new ArrayList<>();
  private int calls;

  /** The body runs, for the first time or again. */
  protected void begin() {
    answers.subList(kept, answers.size()).clear();
    asked = 0;
    calls = 0;
  }

  /** Takes in what an earlier session recorded, before the first run of this one. */
  protected final void recorded(List<Answer> earlier, List<Deadline> earlierDeadlines) {
    answers.addAll(earlier);
    kept = answers.size();
    deadlines.addAll(earlierDeadlines);
  }

  /** Asks for something that may be asked again when the body runs again, such as the time. */
  @SuppressWarnings("unchecked") // the same question has an answer of the same type
  public final <R> R ask(String name, String site, Supplier<R> question) {
    Answer known = known(name, site);
    if (known != null) {
      return (R) known.result();
    }
    R result = question.get();
    add(new Answer(name, site, result, null));
    return result;
  }

  /**
   * Does something in the outside world, once, during which the transaction stands still, and gives
   * its recorded result, or what it threw, to every later run of the body.
   */
  @SuppressWarnings("unchecked") // the same effect has a result of the same type
  public final <R> R once(Transaction transaction, String name, String site, Callable<R> effect)
      throws Exception {
    Answer known = known(name, site);
    if (known != null) {
      return (R) known.give();
    }
    R result;
    try {
      result = transaction.suspended(effect);
      Results.check(result, transaction);
    } catch (Throwable t) {
      add(new Answer(name, site, null, t));
      throw t;
    }
    keep(transaction, new Answer(name, site, Results.copy(result), null), null);
    return Results.copy(result);
  }

  /**
   * Changes a node as others are to see it at once, also while the transaction waits, and once
   * only, however often the body runs.
   *
   * @return {@code result}, or what it was the first time
   */
  @SuppressWarnings("unchecked") // the same change has a result of the same type
  public final <R> R change(
      Transaction transaction,
      Node node,
      String name,
      String site,
      R result,
      Consumer<Transaction> change) {
    Answer known = known(name, site);
    if (known != null) {
      return (R) known.result();
    }
    if (transaction.hasChanged(node)) {
      throw new IllegalStateException(
          name
              + " was called on an object that the same transaction has changed; commit the change"
              + " first");
    }
    keep(transaction, new Answer(name, site, result, null), change);
    return result;
  }

  private Answer known(String name, String site) {
    if (asked == answers.size()) {
      return null;
    }
    Answer answer = answers.get(asked++);
    if (!answer.name().equals(name) || !Site.same(answer.site(), site)) {
      throw new ReplayDivergedException(
          "a transaction that runs again asks for "
              + name
              + " at "
              + Site.display(site, answer.site())
              + ", where it first asked for "
              + answer.name()
              + " at "
              + Site.display(answer.site(), site)
              + "; what a transaction does may depend only on persistent objects, on its captured"
              + " values and on what system calls answer");
    }
    return answer;
  }

  private void keep(Transaction transaction, Answer answer, Consumer<Transaction> change) {
    List<Answer> fresh = new ArrayList<>(answers.subList(kept, answers.size()));
    fresh.add(answer);
    record(transaction, fresh, change);
    add(answer);
    kept = answers.size();
  }

  private void add(Answer answer) {
    answers.add(answer);
    asked = answers.size();
  }

  /** Makes answers durable, if they are to outlive the process, and a change, if there is one. */
  protected void record(Transaction transaction, List<Answer> fresh, Consumer<Transaction> change) {
    if (change != null) {
      transaction.heap().commitAside(transaction, change);
      transaction.heap().awaitAllDurable();
    }
  }

  /** The place of a call among those of this run that may have to wait. */
  final int nextCall() {
    return calls++;
  }

  /** Until when a call waits, which began to in this run or an earlier one. */
  final long deadline(Transaction transaction, int call, long ticks) {
    for (Deadline deadline : deadlines) {
      if (deadline.isOf(call, ticks)) {
        return deadline.until();
      }
    }
    Deadline deadline = new Deadline(call, ticks, transaction.heap().clock().after(ticks));
    deadlines.add(deadline);
    if (deadline.until() < Long.MAX_VALUE) {
      record(transaction, deadline);
    }
    return deadline.until();
  }

  /** Makes the end of a wait durable, if it is to outlive the process. */
  protected void record(Transaction transaction, Deadline deadline) {
    // It is over when the process is.
  }

  /** How this thread waits. */
  protected Waiter waiter(HeapCore heap) {
    return new ThreadWaiter(heap);
  }

  /** The task is to be delayed when the transaction has committed. */
  public void delay(long ticks) {
    throw new IllegalStateException(
        "taskDelayInTx was called in a transaction that is not one of a task; use it in a"
            + " transaction that a TaskContext runs");
  }
}
