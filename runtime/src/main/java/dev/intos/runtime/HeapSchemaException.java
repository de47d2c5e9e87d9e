package dev.intos.runtime;

/**
 * Stored objects do not fit their classes, or a class has no generated codec. Names the class and
 * the field; the data is as it was.
 */
public class HeapSchemaException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public HeapSchemaException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public HeapSchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}
