package dev.intos.runtime;

/** An object that is part of persistent memory was about to be put into a second place. */
public class AlreadyOwnedException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what it was and what to do. */
  public AlreadyOwnedException(String message) {
    super(message);
  }
}
