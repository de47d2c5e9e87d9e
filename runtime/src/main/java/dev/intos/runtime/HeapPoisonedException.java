package dev.intos.runtime;

/**
 * Storage failed in a way that leaves open what was stored; reopening gives the last durable state.
 */
public class HeapPoisonedException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public HeapPoisonedException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public HeapPoisonedException(String message, Throwable cause) {
    super(message, cause);
  }
}
