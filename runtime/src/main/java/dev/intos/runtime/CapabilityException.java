package dev.intos.runtime;

/** A capability was null, of a transaction that has ended, of another thread or of another heap. */
public class CapabilityException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public CapabilityException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public CapabilityException(String message, Throwable cause) {
    super(message, cause);
  }
}
