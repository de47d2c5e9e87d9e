package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.internal.node.ArrayNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.node.VecNode;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.Transaction;

/**
 * A stored timer, in the slots of its node. Commands take effect with the transaction that gives
 * them, so they need no queue of their own and never wait.
 */
public final class TimerObject {
  private static final int DEFINITION = 0;
  private static final int PARAMETER = 1;
  private static final int SCHEDULE = 2;
  private static final int ANSWERS = 3;
  private static final int SLOTS = 4;

  private static final long STOPPED = -1;

  private final ArrayNode node;

  /** The timer of a node. */
  public TimerObject(ArrayNode node) {
    this.node = node;
  }

  /** A new timer, stopped. */
  static TimerObject create(
      Stored.Definition definition,
      long period,
      boolean reload,
      Object param,
      Transaction transaction) {
    ArrayNode node = (ArrayNode) transaction.create(Node.Kind.TIMER, SLOTS);
    node.initialise(DEFINITION, definition, transaction);
    node.initialise(PARAMETER, param, transaction);
    node.initialise(SCHEDULE, new Stored.Schedule(period, reload, STOPPED, false), transaction);
    node.initialise(ANSWERS, transaction.create(Node.Kind.VEC, 0).handle(), transaction);
    TimerObject timer = new TimerObject(node);
    Registry.add(timer, transaction);
    return timer;
  }

  /** The node. */
  public ArrayNode node() {
    return node;
  }

  Stored.Definition definition() {
    return (Stored.Definition) node.get(DEFINITION);
  }

  Object parameter() {
    return node.get(PARAMETER);
  }

  Answers answers() {
    VecNode answers = (VecNode) heap().nodeOf(node.get(ANSWERS));
    return new Answers(answers, heap(), heap().loader());
  }

  /** At which tick it expires next; {@code Long.MAX_VALUE} if it is stopped. */
  long due() {
    long due = schedule().due();
    return due == STOPPED ? Long.MAX_VALUE : due;
  }

  private Stored.Schedule schedule() {
    return (Stored.Schedule) node.get(SCHEDULE);
  }

  HeapCore heap() {
    return (HeapCore) node.heap();
  }

  // Commands. Each says whether the timer was still there.

  /** Starts it, or its period anew. */
  public boolean start(Transaction transaction) {
    return schedule(schedule().period(), transaction);
  }

  /** Gives it another period, which starts now. */
  public boolean changePeriod(long period, Transaction transaction) {
    return schedule(period, transaction);
  }

  private boolean schedule(long period, Transaction transaction) {
    long due = transaction.heap().clock().after(period);
    return change(new Stored.Schedule(period, schedule().reload(), due, false), transaction);
  }

  /** Stops it. */
  public boolean stop(Transaction transaction) {
    Stored.Schedule now = schedule();
    return change(new Stored.Schedule(now.period(), now.reload(), STOPPED, false), transaction);
  }

  /** Deletes it. */
  public boolean delete(Transaction transaction) {
    Stored.Schedule now = schedule();
    boolean was =
        change(new Stored.Schedule(now.period(), now.reload(), STOPPED, true), transaction);
    Registry.remove(this, transaction);
    return was;
  }

  private boolean change(Stored.Schedule to, Transaction transaction) {
    if (schedule().deleted()) {
      return false;
    }
    node.set(SCHEDULE, to, transaction);
    KernelCore.afterCommit(transaction, kernel -> kernel.timersChanged());
    return true;
  }

  // Expiry.

  /** It expires: is stopped, or starts again from when it was due. */
  void expire(Transaction transaction) {
    Stored.Schedule now = schedule();
    long next = now.reload() ? now.due() + now.period() : STOPPED;
    node.set(SCHEDULE, new Stored.Schedule(now.period(), now.reload(), next, false), transaction);
  }

  /** Of the times that it was due while the power was off, only the last counts. */
  void skipMissed(long ticks, Transaction transaction) {
    Stored.Schedule now = schedule();
    if (now.due() == STOPPED || !now.reload() || now.due() >= ticks) {
      return;
    }
    long missed = (ticks - now.due()) / now.period();
    if (missed > 0) {
      long due = now.due() + missed * now.period();
      node.set(SCHEDULE, new Stored.Schedule(now.period(), true, due, false), transaction);
    }
  }
}
