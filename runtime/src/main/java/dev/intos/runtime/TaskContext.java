package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.Transaction;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * What the code of a task uses in place of the heap: transactions that are not run again after a
 * restart once they have committed, but answer with their recorded result (IntOS's replay and
 * bypass). Comes with the {@link Kernel} in a later release: until then every method throws {@link
 * UnsupportedOperationException}.
 */
public final class TaskContext {
  TaskContext() {}

  /** Runs a transaction once. */
  @OutsideTransaction
  public void run(@Transaction TxBody b) {
    throw LaterRelease.kernel();
  }

  /** Runs a transaction once. */
  @OutsideTransaction
  public void run(@Transaction SysTxBody b) {
    throw LaterRelease.kernel();
  }

  /** Runs a transaction once and records its result. */
  @OutsideTransaction
  public <@Persistent R> R call(@Transaction TxFunction<R> b) {
    throw LaterRelease.kernel();
  }

  /** Runs a transaction once and records its result. */
  @OutsideTransaction
  public <@Persistent R> R call(@Transaction SysTxFunction<R> b) {
    throw LaterRelease.kernel();
  }

  /** Runs a transaction durably that runs again after a restart (IntOS's {@code run_once}). */
  @OutsideTransaction
  public void runOnce(@Transaction TxBody b) {
    throw LaterRelease.kernel();
  }

  /** Runs a transaction durably that runs again after a restart (IntOS's {@code run_once}). */
  @OutsideTransaction
  public void runOnce(@Transaction SysTxBody b) {
    throw LaterRelease.kernel();
  }

  /** Runs a transaction durably that runs again after a restart, with a result. */
  @OutsideTransaction
  public <@Persistent R> R callOnce(@Transaction TxFunction<R> b) {
    throw LaterRelease.kernel();
  }

  /** Runs a transaction durably that runs again after a restart, with a result. */
  @OutsideTransaction
  public <@Persistent R> R callOnce(@Transaction SysTxFunction<R> b) {
    throw LaterRelease.kernel();
  }

  /**
   * Repeats a body until it returns false; a finished round frees its records (IntOS's {@code
   * nv_loop!}).
   */
  @OutsideTransaction
  public void loop(BooleanSupplier body) {
    throw LaterRelease.kernel();
  }

  /**
   * Counts from {@code begin} up to {@code end}; a finished round frees its records (IntOS's {@code
   * nv_for_loop!}).
   */
  @OutsideTransaction
  public void forRange(long begin, long end, LongConsumer body) {
    throw LaterRelease.kernel();
  }

  /** Something of the volatile world that {@link Kernel#provide} gave. */
  @OutsideTransaction
  public <S> S service(Class<S> type) {
    throw LaterRelease.kernel();
  }
}
