package dev.intos.runtime;

/** A view tried to change something. */
public class ReadOnlyViewException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public ReadOnlyViewException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public ReadOnlyViewException(String message, Throwable cause) {
    super(message, cause);
  }
}
