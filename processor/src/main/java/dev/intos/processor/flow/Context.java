package dev.intos.processor.flow;

/** What is certain of where a body runs. */
public enum Context {
  /** Ordinary code: nobody knows of a transaction. */
  NONE,
  /** A transaction is certainly running. */
  TRANSACTION,
  /** A read-only transaction is certainly running ({@code heap.view}). */
  VIEW,
  /**
   * The code of a task between its transactions: no transaction runs, and it runs again at boot.
   */
  TASK,
  /**
   * The effect given to {@code Syscalls.external}: a system call's own body, outside the memory.
   */
  EFFECT;

  /** Whether a transaction is certainly running. */
  public boolean isTransaction() {
    return this == TRANSACTION || this == VIEW;
  }
}
