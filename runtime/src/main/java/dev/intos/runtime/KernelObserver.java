package dev.intos.runtime;

/** Is told of the transactions of tasks and timers, for pictures and measurements. */
@FunctionalInterface
public interface KernelObserver {
  /** What became of a transaction. */
  enum Outcome {
    /** It ran and committed. */
    EXECUTED,
    /** It had committed before a restart, and its recorded result was given. */
    BYPASSED,
    /** It had to wait, was rolled back for that, and runs again. */
    WAITED,
    /** It threw, and was rolled back. */
    ROLLED_BACK
  }

  /**
   * A run of a transaction is over, or was bypassed. Called by the thread that ran it; may not use
   * the heap.
   *
   * @param task the name of the task or timer
   * @param site where in the program it is
   * @param outcome what became of it
   * @param beginNanos when the transaction began, its runs before a wait included, as {@link
   *     System#nanoTime}
   * @param endNanos when it was over
   */
  void transaction(String task, String site, Outcome outcome, long beginNanos, long endNanos);
}
