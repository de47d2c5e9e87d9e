package dev.intos.runtime;

/** The file was written by a later version of IntOS in a format that this one does not know. */
public class HeapVersionException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public HeapVersionException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public HeapVersionException(String message, Throwable cause) {
    super(message, cause);
  }
}
