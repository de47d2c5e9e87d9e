package dev.intos.runtime;

/** Something that belongs outside transactions was called inside one. */
public class InsideTransactionException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public InsideTransactionException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public InsideTransactionException(String message, Throwable cause) {
    super(message, cause);
  }
}
