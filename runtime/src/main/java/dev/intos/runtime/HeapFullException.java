package dev.intos.runtime;

/**
 * There is no room for what a transaction or a checkpoint would write. The heap is as it was before
 * and goes on working.
 */
public class HeapFullException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public HeapFullException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public HeapFullException(String message, Throwable cause) {
    super(message, cause);
  }
}
