package dev.intos.runtime;

/** A heap is open already, in this process or another. */
public class HeapLockedException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public HeapLockedException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public HeapLockedException(String message, Throwable cause) {
    super(message, cause);
  }
}
