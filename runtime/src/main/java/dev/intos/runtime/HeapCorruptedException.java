package dev.intos.runtime;

/**
 * A heap's file is damaged, or is no heap. Names the file and the offset; the file is as it was.
 */
public class HeapCorruptedException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public HeapCorruptedException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public HeapCorruptedException(String message, Throwable cause) {
    super(message, cause);
  }
}
