package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.HeapClosedException;
import dev.intos.runtime.HeapException;
import dev.intos.runtime.HeapPoisonedException;
import dev.intos.runtime.KernelObserver.Outcome;
import dev.intos.runtime.ReplayDivergedException;
import dev.intos.runtime.TaskBody;
import dev.intos.runtime.internal.node.BoxNode;
import dev.intos.runtime.internal.tx.Body;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.Site;
import dev.intos.runtime.internal.tx.Throwables;
import dev.intos.runtime.internal.tx.Transaction;
import dev.intos.runtime.internal.tx.Waiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * A task in this session: runs its body from the beginning, passes over what its log says is done
 * (bypass), and goes on from there.
 */
public final class TaskRun implements Runnable, RecordedExecution.Unwritten {
  private static final ThreadLocal<TaskRun> CURRENT = new ThreadLocal<>();

  /** Above every priority of the program's: one that was interrupted after an effect. */
  private static final long INTERRUPTED = 1L << 41;

  private final KernelCore kernel;
  private final HeapCore heap;
  private final TaskObject task;
  private final TaskBody<Object> body;
  private final long priority;
  private final Slot slot;
  private final ReplayLog log;
  private final Answers answers;

  /** Transactions that failed, whose answers go with the next commit. */
  private final List<Answers.Key> failed = new ArrayList<>();

  TaskRun(KernelCore kernel, TaskObject task, long priority, TaskBody<Object> body) {
    this.kernel = kernel;
    this.heap = task.heap();
    this.task = task;
    this.body = body;
    this.priority = priority;
    this.log = new ReplayLog(task.log());
    this.answers = task.answers();
    // Nothing may come between an effect and the transaction that it belongs to, which would then
    // find another state than the one in which it had the effect.
    this.slot = kernel.scheduler().slot(answers.isEmpty() ? priority : INTERRUPTED);
  }

  /** The task that this thread runs, or null. */
  public static TaskRun current() {
    return CURRENT.get();
  }

  /** The kernel that runs the task. */
  public KernelCore kernel() {
    return kernel;
  }

  String name() {
    return task.definition().name();
  }

  Slot slot() {
    return slot;
  }

  @Override
  public void run() {
    CURRENT.set(this);
    try {
      slot.begin();
      slot.exit();
      kernel.callbacks().run(body, this, task.parameter());
      slot.enter();
      log.refuseUnread("ends");
      heap.run(
          transaction -> {
            task.finish(transaction);
            return null;
          });
    } catch (TaskStopped e) {
      stopped();
    } catch (Throwable t) {
      kernel.failed("the task " + name(), t);
    } finally {
      CURRENT.remove();
      slot.end();
    }
  }

  /** Makes durable which rounds of loops are over, so that they are not run again. */
  private void stopped() {
    if (log.isDirty()) {
      try {
        heap.run(
            transaction -> {
              write(transaction);
              return null;
            });
      } catch (HeapException e) {
        // They are run again, as after a crash.
      }
    }
  }

  // Transactions.

  /**
   * Runs a transaction, unless its record says that it has committed.
   *
   * @param recorded whether it gets a record
   */
  public <R> R transaction(boolean recorded, Body<R> transactionBody) {
    return perform(EntryKind.TRANSACTION, recorded, transactionBody);
  }

  private <R> R perform(EntryKind kind, boolean recorded, Body<R> work) {
    refuseElsewhere();
    slot.enter();
    try {
      return performed(kind, recorded, Site.ofCaller(), work);
    } finally {
      slot.exit();
    }
  }

  @SuppressWarnings("unchecked") // the same transaction has a result of the same type
  private <R> R performed(EntryKind kind, boolean recorded, String site, Body<R> work) {
    long begin = System.nanoTime();
    if (recorded) {
      Stored.Entry known = log.pass(kind, site);
      if (known != null) {
        kernel.observed(name(), site, Outcome.BYPASSED, begin);
        return (R) bypass(known);
      }
    }
    RecordedExecution execution =
        RecordedExecution.ofTask(
            answers,
            log.next(),
            slot,
            this,
            () -> kernel.observed(name(), site, Outcome.WAITED, begin));
    Stored.Entry[] entry = new Stored.Entry[1];
    R result;
    try {
      result =
          heap.run(
              execution,
              transaction -> {
                R value = work.run(transaction);
                entry[0] =
                    recorded ? entry(kind, site, value, execution.delay(), transaction) : null;
                commit(entry[0], execution, transaction);
                return value;
              });
    } catch (Throwable t) {
      kernel.observed(name(), site, Outcome.ROLLED_BACK, begin);
      failed(kind, site, recorded, execution, t);
      throw Throwables.unchecked(t);
    }
    committed(entry[0]);
    kernel.observed(name(), site, Outcome.EXECUTED, begin);
    if (entry[0] != null) {
      sleepUntil(entry[0].number());
    } else if (execution.delay() > 0) {
      sleepUntil(heap.clock().after(execution.delay()));
    }
    return result;
  }

  private Stored.Entry entry(
      EntryKind kind, String site, Object value, long delay, Transaction transaction) {
    long until = delay > 0 ? heap.clock().after(delay) : 0;
    return new Stored.Entry(kind.ordinal(), site, ResultStore.of(value, transaction), until);
  }

  /** What is recorded becomes part of a transaction. */
  private void commit(Stored.Entry entry, RecordedExecution execution, Transaction transaction) {
    write(entry, transaction);
    execution.commit(transaction);
  }

  private void write(Stored.Entry entry, Transaction transaction) {
    log.write(entry, transaction);
    failed.forEach(key -> answers.remove(key, transaction));
  }

  @Override
  public boolean hasFailed(Answers.Key key) {
    return failed.contains(key);
  }

  @Override
  public void write(Transaction transaction) {
    write(null, transaction);
  }

  @Override
  public void written() {
    log.written();
    failed.clear();
  }

  private void committed(Stored.Entry entry) {
    if (entry != null) {
      log.add(entry);
    } else {
      log.passUnrecorded();
    }
    written();
    slot.priority(priority);
  }

  private Object bypass(Stored.Entry entry) {
    sleepUntil(entry.number());
    if (!entry.result().failure()) {
      return ResultStore.value(entry.result(), heap);
    }
    throw Throwables.unchecked(ResultStore.failure(entry.result(), heap.loader()));
  }

  /** A failure is a result like another: the program may catch it and go on. */
  private void failed(
      EntryKind kind, String site, boolean recorded, RecordedExecution execution, Throwable t) {
    boolean isOver =
        t instanceof TaskStopped
            || t instanceof HeapPoisonedException
            || t instanceof HeapClosedException
            || t instanceof ReplayDivergedException;
    if (isOver) {
      return;
    }
    failed.add(execution.key());
    if (recorded) {
      log.add(new Stored.Entry(kind.ordinal(), site, ResultStore.ofFailure(t), 0));
    } else {
      log.passUnrecorded();
    }
  }

  private void refuseElsewhere() {
    if (CURRENT.get() != this) {
      throw new IllegalStateException(
          "the TaskContext of the task "
              + name()
              + " was used by another thread than that of the task");
    }
    Transaction.refuseInside("a method of a TaskContext");
  }

  // Loops.

  /** Repeats a body until it returns false. */
  public void loop(BooleanSupplier round) {
    refuseElsewhere();
    Stored.Entry loop = log.enterLoop(Site.ofCaller(), 0);
    if (EntryKind.of(loop) == EntryKind.LOOP_DONE) {
      return;
    }
    int begin = log.position();
    long next = loop.number();
    while (round.getAsBoolean()) {
      endRound(begin, ++next);
    }
    slot.enter(); // as in endRound
    log.exitLoop(begin);
    slot.exit();
  }

  private void endRound(int begin, long next) {
    slot.enter(); // when the kernel is closed no round ends, though its body may have caught that
    log.endRound(begin, next);
    slot.exit();
  }

  /** Counts from {@code from} up to {@code to}. */
  public void forRange(long from, long to, LongConsumer round) {
    refuseElsewhere();
    Stored.Entry loop = log.enterLoop(Site.ofCaller(), from);
    if (EntryKind.of(loop) == EntryKind.LOOP_DONE) {
      return;
    }
    int begin = log.position();
    for (long i = loop.number(); i < to; i++) {
      round.accept(i);
      endRound(begin, i + 1);
    }
    log.exitLoop(begin);
  }

  // What a task may do between its transactions.

  /** Waits for some time, which goes on while the power is off. */
  public void delay(long ticks) {
    refuseElsewhere();
    slot.enter();
    String site = Site.ofCaller();
    Stored.Entry entry = log.pass(EntryKind.DELAY, site);
    if (entry == null) {
      Stored.Entry until =
          new Stored.Entry(EntryKind.DELAY.ordinal(), site, null, heap.clock().after(ticks));
      heap.run(
          transaction -> {
            log.write(until, transaction);
            return null;
          });
      log.add(until);
      log.written();
      entry = until;
    }
    sleepUntil(entry.number());
    slot.exit();
  }

  private void sleepUntil(long tick) {
    if (tick > heap.clock().ticks()) {
      slot.sleepUntil(tick);
    }
  }

  /** Lets a task as urgent as this run. */
  public void yield() {
    refuseElsewhere();
    slot.enter();
    slot.yield();
    slot.exit();
  }

  /** Takes a permit, unless the record says that it was asked for. */
  public boolean take(BoxNode semaphore, long waitTicks) {
    return perform(
        EntryKind.TAKE, true, transaction -> Semaphores.take(semaphore, waitTicks, transaction));
  }

  /** Gives a permit back, unless the record says that this is done. */
  public void give(BoxNode semaphore) {
    perform(EntryKind.GIVE, true, transaction -> Semaphores.give(semaphore, transaction));
  }

  /**
   * Takes a lock, letting others run while it waits.
   *
   * @param waiting those whom whoever unlocks has to wake
   * @return false if it was not free in time
   */
  public boolean lock(ReentrantLock lock, Queue<Waiter> waiting, Duration atMost) {
    slot.enter();
    boolean locked = locked(lock, waiting, heap.clock().after(atMost));
    slot.exit();
    return locked;
  }

  private boolean locked(ReentrantLock lock, Queue<Waiter> waiting, long deadline) {
    while (!lock.tryLock()) {
      Waiter waiter = slot.waiter();
      waiting.add(waiter);
      if (lock.tryLock()) { // it was unlocked before anyone could see the waiter
        return true;
      }
      if (heap.clock().ticks() >= deadline) {
        return false;
      }
      waiter.await(deadline);
    }
    return true;
  }
}
