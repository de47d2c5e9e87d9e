package dev.intos.runtime;

/** A stored task or timer has a body that the program no longer has. */
public class TaskBodyMissingException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public TaskBodyMissingException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public TaskBodyMissingException(String message, Throwable cause) {
    super(message, cause);
  }
}
