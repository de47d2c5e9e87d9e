package dev.intos.runtime;

/**
 * A transaction was rolled back: its body threw a checked exception, which is the cause, or a
 * transaction nested in it failed.
 */
public class TransactionAbortedException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public TransactionAbortedException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public TransactionAbortedException(String message, Throwable cause) {
    super(message, cause);
  }
}
