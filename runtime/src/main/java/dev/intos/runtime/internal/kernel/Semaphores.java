package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.internal.node.BoxNode;
import dev.intos.runtime.internal.tx.Transaction;

/** The permits of semaphores: a number in a node. */
public final class Semaphores {
  private Semaphores() {}

  /** Takes a permit; false if none came in time. */
  public static boolean take(BoxNode semaphore, long waitTicks, Transaction transaction) {
    long permits = permits(semaphore);
    if (permits == 0) {
      transaction.await(semaphore, waitTicks);
      return false;
    }
    semaphore.set(permits - 1, transaction);
    return true;
  }

  /** Gives one back. */
  public static void give(BoxNode semaphore, Transaction transaction) {
    semaphore.set(permits(semaphore) + 1, transaction);
  }

  private static long permits(BoxNode semaphore) {
    return (Long) semaphore.get();
  }
}
