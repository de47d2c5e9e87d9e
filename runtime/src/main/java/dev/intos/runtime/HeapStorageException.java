package dev.intos.runtime;

/** Reading or writing the heap's files failed. */
public class HeapStorageException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public HeapStorageException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public HeapStorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
