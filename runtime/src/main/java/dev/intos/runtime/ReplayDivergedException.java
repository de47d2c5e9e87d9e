package dev.intos.runtime;

/**
 * A task that was run again after a restart asked for something else than it did before. Names both
 * places.
 */
public class ReplayDivergedException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Says what happened and what to do. */
  public ReplayDivergedException(String message) {
    super(message);
  }

  /** Says what happened and what to do, and keeps the cause. */
  public ReplayDivergedException(String message, Throwable cause) {
    super(message, cause);
  }
}
