package dev.intos.runtime;

public class HeapCorruptedException extends HeapException {
  private static final long serialVersionUID = 1L;

  public HeapCorruptedException(String message) {
    super(message);
  }

  public HeapCorruptedException(String message, Throwable cause) {
    super(message, cause);
  }
}
