package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.Transaction;
import dev.intos.runtime.internal.kernel.TaskRun;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * What the code of a task uses in place of the heap: transactions that are not run again after a
 * restart once they have committed, but answer with their recorded result (IntOS's replay and
 * bypass).
 *
 * <p>Records carry the place in the program, and a task that comes to another place than before the
 * restart ends with a {@link ReplayDivergedException} that names both. An exception or error that a
 * transaction throws is recorded like a result, so that a task may catch it.
 *
 * <p>Results of {@code call} are recorded: values, handles and other persistent-safe objects, of
 * which each caller gets a copy of its own, or a {@code List} of them, of which it gets an
 * unmodifiable one.
 *
 * <p>All methods may be called by the thread of the task only, and outside of transactions.
 */
public final class TaskContext {
  private final TaskRun task;

  TaskContext(TaskRun task) {
    this.task = task;
  }

  private void run(boolean recorded, TxBody b) {
    task.transaction(
        recorded,
        transaction -> {
          b.run(new JournalHandle(transaction));
          return null;
        });
  }

  private void run(boolean recorded, SysTxBody b) {
    task.transaction(
        recorded,
        transaction -> {
          b.run(new JournalHandle(transaction), new SysToken(transaction));
          return null;
        });
  }

  /** Runs a transaction once. */
  @OutsideTransaction
  public void run(@Transaction TxBody b) {
    run(true, b);
  }

  /** Runs a transaction once that makes system calls. */
  @OutsideTransaction
  public void run(@Transaction SysTxBody b) {
    run(true, b);
  }

  /** Runs a transaction once and records its result. */
  @OutsideTransaction
  public <@Persistent R> R call(@Transaction TxFunction<R> b) {
    return task.transaction(true, transaction -> b.call(new JournalHandle(transaction)));
  }

  /** Runs a transaction once that makes system calls, and records its result. */
  @OutsideTransaction
  public <@Persistent R> R call(@Transaction SysTxFunction<R> b) {
    return task.transaction(
        true, transaction -> b.call(new JournalHandle(transaction), new SysToken(transaction)));
  }

  /** Runs a transaction durably that runs again after a restart (IntOS's {@code run_once}). */
  @OutsideTransaction
  public void runOnce(@Transaction TxBody b) {
    run(false, b);
  }

  /** Runs a transaction durably that runs again after a restart (IntOS's {@code run_once}). */
  @OutsideTransaction
  public void runOnce(@Transaction SysTxBody b) {
    run(false, b);
  }

  /** Runs a transaction durably that runs again after a restart, with a result. */
  @OutsideTransaction
  public <@Persistent R> R callOnce(@Transaction TxFunction<R> b) {
    return task.transaction(false, transaction -> b.call(new JournalHandle(transaction)));
  }

  /** Runs a transaction durably that runs again after a restart, with a result. */
  @OutsideTransaction
  public <@Persistent R> R callOnce(@Transaction SysTxFunction<R> b) {
    return task.transaction(
        false, transaction -> b.call(new JournalHandle(transaction), new SysToken(transaction)));
  }

  /**
   * Repeats a body until it returns false. A finished round frees its records and is not run again
   * (IntOS's {@code nv_loop!}), so what a round leaves for the next has to be persistent.
   */
  @OutsideTransaction
  public void loop(BooleanSupplier body) {
    task.loop(body);
  }

  /**
   * Counts from {@code begin} up to, but without, {@code end}. A finished round frees its records
   * and is not run again (IntOS's {@code nv_for_loop!}).
   */
  @OutsideTransaction
  public void forRange(long begin, long end, LongConsumer body) {
    task.forRange(begin, end, body);
  }

  /**
   * Something of the volatile world that {@link Kernel#provide} gave.
   *
   * @throws IllegalStateException if nobody gave it
   */
  @OutsideTransaction
  public <S> S service(Class<S> type) {
    return task.kernel().service(type);
  }
}
