package dev.intos.runtime;

public class HeapFullException extends HeapException {
  private static final long serialVersionUID = 1L;

  public HeapFullException(String message) {
    super(message);
  }

  public HeapFullException(String message, Throwable cause) {
    super(message, cause);
  }
}
