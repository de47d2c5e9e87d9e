package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.internal.node.BoxNode;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.Transaction;

/** The permits of semaphores: a number in a node. */
public final class Semaphores {
  private Semaphores() {}

  /** Takes a permit, as a transaction of its own; false if none came in time. */
  public static boolean take(BoxNode semaphore, long waitTicks) {
    TaskRun task = TaskRun.current();
    return task != null
        ? task.take(semaphore, waitTicks)
        : heap(semaphore).run(transaction -> take(semaphore, waitTicks, transaction));
  }

  /** Gives one back, as a transaction of its own. */
  public static void give(BoxNode semaphore) {
    TaskRun task = TaskRun.current();
    if (task != null) {
      task.give(semaphore);
    } else {
      heap(semaphore).run(transaction -> give(semaphore, transaction));
    }
  }

  private static HeapCore heap(BoxNode semaphore) {
    return (HeapCore) semaphore.heap();
  }

  /** Takes a permit; false if none came in time. */
  static boolean take(BoxNode semaphore, long waitTicks, Transaction transaction) {
    transaction.checkWriting(semaphore);
    if (!transaction.await(permits(semaphore) > 0, semaphore, waitTicks)) {
      return false;
    }
    semaphore.set(permits(semaphore) - 1, transaction);
    return true;
  }

  /** Gives one back. */
  static Void give(BoxNode semaphore, Transaction transaction) {
    transaction.checkWriting(semaphore);
    semaphore.set(permits(semaphore) + 1, transaction);
    return null;
  }

  private static long permits(BoxNode semaphore) {
    return (Long) semaphore.get();
  }
}
