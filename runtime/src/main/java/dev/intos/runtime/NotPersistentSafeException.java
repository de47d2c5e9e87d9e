package dev.intos.runtime;

/** Something that is not persistent-safe was about to be stored (Rule 3). */
public class NotPersistentSafeException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what it was and what to use instead. */
  public NotPersistentSafeException(String message) {
    super(message);
  }
}
