package dev.intos.runtime;

/** The heap was used after it was closed. */
public class HeapClosedException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public HeapClosedException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public HeapClosedException(String message, Throwable cause) {
    super(message, cause);
  }
}
