package dev.intos.runtime;

/** A handle was used whose object was taken out, or was never committed. */
public class DeadHandleException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public DeadHandleException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public DeadHandleException(String message, Throwable cause) {
    super(message, cause);
  }
}
