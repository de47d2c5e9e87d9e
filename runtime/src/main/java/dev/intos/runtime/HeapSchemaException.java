package dev.intos.runtime;

public class HeapSchemaException extends HeapException {
  private static final long serialVersionUID = 1L;

  public HeapSchemaException(String message) {
    super(message);
  }

  public HeapSchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}
