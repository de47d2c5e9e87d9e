package dev.intos.runtime;

public class TaskBodyMissingException extends HeapException {
  private static final long serialVersionUID = 1L;

  public TaskBodyMissingException(String message) {
    super(message);
  }

  public TaskBodyMissingException(String message, Throwable cause) {
    super(message, cause);
  }
}
