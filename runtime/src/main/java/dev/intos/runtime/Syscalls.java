package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import dev.intos.runtime.internal.tx.Throwables;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/**
 * System calls, named after IntOS's {@code sys_…}. They are part of the transaction: they take
 * effect with its commit or not at all.
 *
 * <p>In this release {@link #getTime}, {@link #pmemStat} and {@link #external} work; the others
 * need the {@link Kernel} and throw {@link UnsupportedOperationException}.
 */
public final class Syscalls {
  private Syscalls() {}

  /** Creates a task, which starts when the transaction has committed. */
  @SyscallToken
  public static <@Persistent P> TaskHandle createTask(
      String name, int priority, TaskBody<P> body, @Owned P param, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Creates a task, which starts when the transaction has committed. */
  @SyscallToken
  public static TaskHandle createTask(String name, int priority, TaskBody<Void> body, SysToken t) {
    throw LaterRelease.kernel();
  }

  /**
   * Something of the volatile world that {@link Kernel#provide} gave, for use in {@link #external}.
   */
  @SyscallToken
  public static <S> S service(Class<S> type, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Delays the calling task from the commit on. */
  @SyscallToken
  public static void taskDelayInTx(long ticks, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Delays the calling task. */
  @OutsideTransaction
  public static void taskDelay(long ticks) {
    throw LaterRelease.kernel();
  }

  /** Lets other tasks of the same priority run. */
  @OutsideTransaction
  public static void yieldTask() {
    throw LaterRelease.kernel();
  }

  /** Creates a queue between tasks. */
  @SyscallToken
  public static <@Persistent T> QueueHandle<T> queueCreate(int capacity, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Moves an item to the back of a queue; false if there was no room in time. */
  @SyscallToken
  public static <@Persistent T> boolean queueSendBack(
      QueueHandle<T> q, @Owned T item, long waitTicks, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Moves an item to the front of a queue; false if there was no room in time. */
  @SyscallToken
  public static <@Persistent T> boolean queueSendFront(
      QueueHandle<T> q, @Owned T item, long waitTicks, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Takes the first item out of a queue, if one came in time. */
  @SyscallToken
  @Owned
  public static <@Persistent T> Optional<T> queueReceive(
      QueueHandle<T> q, long waitTicks, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Creates a semaphore. */
  @SyscallToken
  public static SemaphoreHandle semaphoreCreate(int permits, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Takes a permit; false if there was none in time. */
  @OutsideTransaction(lock = true)
  public static boolean semaphoreTake(SemaphoreHandle s, long waitTicks) {
    throw LaterRelease.kernel();
  }

  /** Gives a permit back. */
  @OutsideTransaction(lock = true)
  public static void semaphoreGive(SemaphoreHandle s) {
    throw LaterRelease.kernel();
  }

  /** Creates a group of event bits. */
  @SyscallToken
  public static EventGroupHandle eventGroupCreate(SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Sets bits. */
  @SyscallToken
  public static void eventGroupSet(EventGroupHandle g, int bits, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Waits for any or all of some bits; gives the bits, if they came in time. */
  @SyscallToken
  public static OptionalInt eventGroupWait(
      EventGroupHandle g,
      int bits,
      boolean clearOnExit,
      boolean waitForAll,
      long waitTicks,
      SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Sets bits and waits for others; gives the bits, if they came in time. */
  @SyscallToken
  public static OptionalInt eventGroupSync(
      EventGroupHandle g, int setBits, int waitBits, long waitTicks, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Creates a timer, whose body runs as a transaction. */
  @SyscallToken
  public static <@Persistent P> TimerHandle timerCreate(
      String name,
      long period,
      boolean autoReload,
      @dev.intos.annotations.Transaction TimerBody<P> body,
      @Owned P param,
      SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Starts a timer. */
  @SyscallToken
  public static boolean timerStart(TimerHandle h, long waitTicks, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Stops a timer. */
  @SyscallToken
  public static boolean timerStop(TimerHandle h, long waitTicks, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Starts the period of a timer anew. */
  @SyscallToken
  public static boolean timerReset(TimerHandle h, long waitTicks, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Gives a timer another period. */
  @SyscallToken
  public static boolean timerChangePeriod(TimerHandle h, long period, long waitTicks, SysToken t) {
    throw LaterRelease.kernel();
  }

  /** Deletes a timer. */
  @SyscallToken
  public static boolean timerDelete(TimerHandle h, long waitTicks, SysToken t) {
    throw LaterRelease.kernel();
  }

  /**
   * The time of the heap: ticks since it was created, also while no program had it open. Never less
   * than an earlier answer of this session. The length of a tick is {@link HeapOptions#withTick}.
   */
  @SyscallToken
  public static long getTime(SysToken t) {
    return SysToken.transaction(t).heap().ticks();
  }

  /** The time of the running kernel, in ticks. */
  @OutsideTransaction
  public static long getTimeOutsideTx() {
    throw LaterRelease.kernel();
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
   * capability and no heap of a surrounding transaction may be used in it. It is done once, when
   * the call is reached; a rollback does not undo it.
   *
   * @param name says what it is, in records and messages
   * @param effect its result is persistent-safe, or a {@code List} of such (an unmodifiable copy is
   *     returned)
   * @return the result
   * @throws TransactionAbortedException if the effect throws a checked exception, as its cause; an
   *     unchecked one comes out as it is
   * @throws NotPersistentSafeException if the result may not be stored
   */
  @SyscallToken
  @SuppressWarnings("unchecked") // a List is returned as a List
  public static <@Persistent R> R external(String name, Callable<R> effect, SysToken t) {
    Objects.requireNonNull(name, "name");
    Transaction transaction = SysToken.transaction(t);
    R result;
    try {
      result = transaction.suspended(effect);
    } catch (Exception e) {
      throw Throwables.unchecked(e);
    }
    if (result instanceof List<?> list) {
      list.forEach(transaction.heap()::checkStorable);
      return (R) Collections.unmodifiableList(new ArrayList<>(list));
    }
    transaction.heap().checkStorable(result);
    return result;
  }
}
