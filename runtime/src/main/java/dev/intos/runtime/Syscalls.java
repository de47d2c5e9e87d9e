package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import dev.intos.runtime.internal.kernel.EventGroups;
import dev.intos.runtime.internal.kernel.KernelCore;
import dev.intos.runtime.internal.kernel.Messages;
import dev.intos.runtime.internal.kernel.Semaphores;
import dev.intos.runtime.internal.kernel.TaskRun;
import dev.intos.runtime.internal.kernel.TimerObject;
import dev.intos.runtime.internal.node.ArrayNode;
import dev.intos.runtime.internal.node.BoxNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.HeapClock;
import dev.intos.runtime.internal.tx.Site;
import dev.intos.runtime.internal.tx.Throwables;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/**
 * System calls, named after IntOS's {@code sys_…}. They are part of the transaction: they take
 * effect with its commit or not at all.
 *
 * <p>A call that has to wait holds nothing while it waits: its transaction is rolled back and gives
 * up its turn, and the body runs again when a commit has brought what the call waits for or its
 * time is up, and only then does the call answer. Times to wait are in ticks ({@link
 * HeapOptions#withTick}); 0 or less is not to wait, and {@code Long.MAX_VALUE} is to wait without
 * end. The time goes on while the power is off: a task that waits is not given more of it by a
 * restart.
 *
 * <p>Tasks and timers run while a {@link Kernel} is at work on the heap, which also gives services;
 * only its tasks can be delayed. All else works without.
 */
public final class Syscalls {
  private Syscalls() {}

  // Tasks.

  /**
   * Creates a task, which starts when the transaction has committed, and again at each boot until
   * its body has returned. The body is stored by name: best is a reference to a static method,
   * whose name survives a rebuild of the program.
   *
   * @param priority higher ones are more urgent
   * @param body may capture values and handles only
   * @param param is given to the body
   * @throws NotPersistentSafeException if the body captures something else
   */
  @SyscallToken
  public static <@Persistent P> TaskHandle createTask(
      String name, int priority, TaskBody<P> body, @Owned P param, SysToken t) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(body, "body");
    Transaction transaction = SysToken.transaction(t);
    return (TaskHandle) KernelCore.createTask(name, priority, body, param, transaction).handle();
  }

  /** Creates a task without a parameter. */
  @SyscallToken
  public static TaskHandle createTask(String name, int priority, TaskBody<Void> body, SysToken t) {
    return createTask(name, priority, body, null, t);
  }

  /**
   * Something of the volatile world that {@link Kernel#provide} gave, for use in {@link #external}.
   *
   * @throws IllegalStateException if nobody gave it
   */
  @SyscallToken
  public static <S> S service(Class<S> type, SysToken t) {
    return KernelCore.service(type, SysToken.transaction(t));
  }

  /**
   * Delays the calling task when the transaction has committed. The time goes on while the power is
   * off.
   *
   * @throws IllegalStateException in a transaction that is not one of a task
   */
  @SyscallToken
  public static void taskDelayInTx(long ticks, SysToken t) {
    SysToken.transaction(t).execution().delay(ticks);
  }

  /**
   * Delays the calling task. The time goes on while the power is off.
   *
   * @throws IllegalStateException on a thread that runs no task
   * @throws InsideTransactionException inside a transaction
   */
  @OutsideTransaction
  public static void taskDelay(long ticks) {
    task("taskDelay").delay(ticks);
  }

  /**
   * Lets other tasks of the same priority run.
   *
   * @throws IllegalStateException on a thread that runs no task
   * @throws InsideTransactionException inside a transaction
   */
  @OutsideTransaction
  public static void yieldTask() {
    task("yieldTask").yield();
  }

  private static TaskRun task(String call) {
    Transaction.refuseInside(call);
    TaskRun task = TaskRun.current();
    if (task == null) {
      throw new IllegalStateException(call + " was called by a thread that runs no task");
    }
    return task;
  }

  // Queues.

  /**
   * Creates a queue between tasks.
   *
   * @param capacity how many items it may hold, at least 1
   */
  @SyscallToken
  @SuppressWarnings("unchecked") // the handle of a new queue
  public static <@Persistent T> QueueHandle<T> queueCreate(int capacity, SysToken t) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a capacity of " + capacity);
    }
    return (QueueHandle<T>) SysToken.transaction(t).create(Node.Kind.MESSAGES, capacity).handle();
  }

  /** Moves an item to the back of a queue; false if there was no room in time. */
  @SyscallToken
  public static <@Persistent T> boolean queueSendBack(
      QueueHandle<T> q, @Owned T item, long waitTicks, SysToken t) {
    return send(q, item, false, waitTicks, t);
  }

  /** Moves an item to the front of a queue; false if there was no room in time. */
  @SyscallToken
  public static <@Persistent T> boolean queueSendFront(
      QueueHandle<T> q, @Owned T item, long waitTicks, SysToken t) {
    return send(q, item, true, waitTicks, t);
  }

  private static boolean send(
      QueueHandle<?> q, Object item, boolean atFront, long waitTicks, SysToken t) {
    Objects.requireNonNull(item, "a queue holds no null");
    Transaction transaction = SysToken.writing(t, q.node());
    return Messages.send(q.node(), item, atFront, waitTicks, transaction);
  }

  /** Takes the first item out of a queue, if one came in time. */
  @SyscallToken
  @Owned
  @SuppressWarnings("unchecked") // only items of type T are sent
  public static <@Persistent T> Optional<T> queueReceive(
      QueueHandle<T> q, long waitTicks, SysToken t) {
    Transaction transaction = SysToken.writing(t, q.node());
    return (Optional<T>) Messages.receive(q.node(), waitTicks, transaction);
  }

  // Semaphores.

  /**
   * Creates a semaphore.
   *
   * @param permits how many it has to begin with
   */
  @SyscallToken
  public static SemaphoreHandle semaphoreCreate(int permits, SysToken t) {
    if (permits < 0) {
      throw new IllegalArgumentException(permits + " permits");
    }
    return (SemaphoreHandle) created(Node.Kind.SEMAPHORE, (long) permits, t);
  }

  /**
   * Takes a permit; false if there was none in time. Permits are persistent: a task that had taken
   * one before a restart has it still.
   *
   * @throws InsideTransactionException inside a transaction
   */
  @OutsideTransaction(lock = true)
  public static boolean semaphoreTake(SemaphoreHandle s, long waitTicks) {
    Transaction.refuseInside("semaphoreTake");
    return Semaphores.take(s.node(), waitTicks);
  }

  /**
   * Gives a permit back.
   *
   * @throws InsideTransactionException inside a transaction
   */
  @OutsideTransaction(lock = true)
  public static void semaphoreGive(SemaphoreHandle s) {
    Transaction.refuseInside("semaphoreGive");
    Semaphores.give(s.node());
  }

  // Event groups.

  /** Creates a group of event bits, none of which is set. */
  @SyscallToken
  public static EventGroupHandle eventGroupCreate(SysToken t) {
    return (EventGroupHandle) created(Node.Kind.EVENTS, EventGroups.none(), t);
  }

  private static Object created(Node.Kind kind, Object value, SysToken t) {
    Transaction transaction = SysToken.transaction(t);
    BoxNode node = (BoxNode) transaction.create(kind, 0);
    node.initialise(value, transaction);
    return node.handle();
  }

  /** Sets bits. */
  @SyscallToken
  public static void eventGroupSet(EventGroupHandle g, int bits, SysToken t) {
    EventGroups.set(g.node(), bits, SysToken.writing(t, g.node()));
  }

  /**
   * Waits for any or all of some bits.
   *
   * @param clearOnExit whether to clear those bits when they came
   * @return the bits that were set, before any was cleared, if they came in time
   */
  @SyscallToken
  public static OptionalInt eventGroupWait(
      EventGroupHandle g,
      int bits,
      boolean clearOnExit,
      boolean waitForAll,
      long waitTicks,
      SysToken t) {
    Transaction transaction = SysToken.writing(t, g.node());
    return EventGroups.await(g.node(), bits, clearOnExit, waitForAll, waitTicks, transaction);
  }

  /**
   * A rendezvous: sets bits and waits for all of some others, which are cleared when they are
   * there. The bits are set at once, durably, so that the others see them while this transaction
   * waits, and stay set if it fails or its time is up.
   *
   * @return the bits that were set, before any was cleared, if they came in time
   * @throws IllegalStateException if this transaction has changed the group before
   */
  @SyscallToken
  public static OptionalInt eventGroupSync(
      EventGroupHandle g, int setBits, int waitBits, long waitTicks, SysToken t) {
    Transaction transaction = SysToken.writing(t, g.node());
    return EventGroups.meet(g.node(), setBits, waitBits, waitTicks, Site.ofCaller(), transaction);
  }

  // Timers.

  /**
   * Creates a timer, which is stopped. When it expires, its body runs as a transaction, which also
   * starts it again if it reloads. Of the times at which a timer that reloads expired while the
   * power was off, only the last counts. The body is stored by name, as that of {@link
   * #createTask(String, int, TaskBody, Object, SysToken)}.
   *
   * @param period in ticks, at least 1
   */
  @SyscallToken
  public static <@Persistent P> TimerHandle timerCreate(
      String name,
      long period,
      boolean autoReload,
      @dev.intos.annotations.Transaction TimerBody<P> body,
      @Owned P param,
      SysToken t) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(body, "body");
    Transaction transaction = SysToken.transaction(t);
    return (TimerHandle)
        KernelCore.createTimer(name, period, autoReload, body, param, transaction).handle();
  }

  /**
   * Starts a timer: it expires a period after now, also if it was started already. Commands to
   * timers take effect with their transaction and need not wait.
   *
   * @return false if the timer is deleted, here and for the other commands
   */
  @SyscallToken
  public static boolean timerStart(TimerHandle h, long waitTicks, SysToken t) {
    Transaction transaction = SysToken.writing(t, h.node());
    return timer(h).start(transaction);
  }

  /** Stops a timer. */
  @SyscallToken
  public static boolean timerStop(TimerHandle h, long waitTicks, SysToken t) {
    Transaction transaction = SysToken.writing(t, h.node());
    return timer(h).stop(transaction);
  }

  /** Starts the period of a timer anew. */
  @SyscallToken
  public static boolean timerReset(TimerHandle h, long waitTicks, SysToken t) {
    return timerStart(h, waitTicks, t);
  }

  /** Gives a timer another period, and starts it. */
  @SyscallToken
  public static boolean timerChangePeriod(TimerHandle h, long period, long waitTicks, SysToken t) {
    if (period < 1) {
      throw new IllegalArgumentException("a period of " + period + " ticks");
    }
    Transaction transaction = SysToken.writing(t, h.node());
    return timer(h).changePeriod(period, transaction);
  }

  /** Deletes a timer. */
  @SyscallToken
  public static boolean timerDelete(TimerHandle h, long waitTicks, SysToken t) {
    Transaction transaction = SysToken.writing(t, h.node());
    return timer(h).delete(transaction);
  }

  private static TimerObject timer(TimerHandle h) {
    return new TimerObject((ArrayNode) h.node());
  }

  // Time, memory, and the world outside.

  /**
   * The time of the heap: ticks since it was created, also while no program had it open. Never less
   * than an earlier answer of this session. The length of a tick is {@link HeapOptions#withTick}.
   */
  @SyscallToken
  public static long getTime(SysToken t) {
    Transaction transaction = SysToken.transaction(t);
    HeapClock clock = transaction.heap().clock();
    return transaction.execution().ask("getTime", Site.ofCaller(), clock::ticks);
  }

  /**
   * The time of the kernel that runs the calling task, in ticks; on another thread that of the only
   * kernel of the process. It is not recorded.
   *
   * @throws IllegalStateException on another thread if there is not just one kernel
   * @throws InsideTransactionException inside a transaction
   */
  @OutsideTransaction
  public static long getTimeOutsideTx() {
    Transaction.refuseInside("getTimeOutsideTx");
    TaskRun task = TaskRun.current();
    return (task != null ? task.kernel() : KernelCore.only()).ticks();
  }

  /** How much persistent memory there is and is used. */
  @SyscallToken
  public static PmemStat pmemStat(SysToken t) {
    return new PmemStat(SysToken.transaction(t).heap().statistics());
  }

  /**
   * Does something in the outside world, as a system call of the program's own: reads a clock,
   * draws a random number, calls a service.
   *
   * <p>The effect runs on the calling thread, outside of the transaction, which stands still: no
   * capability and no heap of a surrounding transaction may be used in it. A rollback does not undo
   * it. Its result is recorded when it returns, and a transaction whose body runs again, after a
   * wait or, in a task or timer, after a restart, is given the recorded result. What is done when
   * the power fails during the effect itself nobody can know: it is then done again.
   *
   * @param name says what it is, in records and messages
   * @param effect its result is persistent-safe, or a {@code List} of such (an unmodifiable copy is
   *     returned)
   * @return the result
   * @throws TransactionAbortedException if the effect throws a checked exception, as its cause; an
   *     unchecked one comes out as it is
   * @throws NotPersistentSafeException if the result may not be stored, or names an object that
   *     this transaction has created
   * @throws ReplayDivergedException if the body runs again and asks for something else
   */
  @SyscallToken
  public static <@Persistent R> R external(String name, Callable<R> effect, SysToken t) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(effect, "effect");
    Transaction transaction = SysToken.transaction(t);
    try {
      return transaction.execution().once(transaction, name, Site.ofCaller(), effect);
    } catch (Exception e) {
      throw Throwables.unchecked(e);
    }
  }
}
