package dev.intos.runtime;

/** What goes wrong with a heap; each kind has an exception of its own under this one. */
public class HeapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public HeapException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public HeapException(String message, Throwable cause) {
    super(message, cause);
  }
}
