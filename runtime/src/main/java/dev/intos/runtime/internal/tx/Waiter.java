package dev.intos.runtime.internal.tx;

/** A thread that waits for a commit. Good for one wait. */
public interface Waiter {
  /** The commit has happened, or the heap can be used no more. Called by another thread. */
  void wake();

  /**
   * Returns when {@link #wake} was called or the time is up.
   *
   * @param deadline the tick at which it is, {@code Long.MAX_VALUE} for never
   */
  void await(long deadline);
}
