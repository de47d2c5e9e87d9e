package dev.intos.runtime;

public class HeapLockedException extends HeapException {
  private static final long serialVersionUID = 1L;

  public HeapLockedException(String message) {
    super(message);
  }

  public HeapLockedException(String message, Throwable cause) {
    super(message, cause);
  }
}
