package dev.intos.runtime;

public class HeapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HeapException(String message) {
    super(message);
  }

  public HeapException(String message, Throwable cause) {
    super(message, cause);
  }
}
