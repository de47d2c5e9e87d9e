package dev.intos.runtime.internal.tx;

import dev.intos.runtime.TransactionAbortedException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The waiter of a thread that runs no task. */
final class ThreadWaiter implements Waiter {
  /** How often the clock is looked at, which need not keep pace with the JVM's. */
  private static final long LOOK_MILLIS = 20;

  private final HeapCore heap;
  private final CountDownLatch woken = new CountDownLatch(1);

  ThreadWaiter(HeapCore heap) {
    this.heap = heap;
  }

  @Override
  public void wake() {
    woken.countDown();
  }

  @Override
  public void await(long deadline) {
    try {
      if (deadline == Long.MAX_VALUE) {
        woken.await();
        return;
      }
      while (heap.clock().ticks() < deadline && !woken.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        // the time is not up
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransactionAbortedException(
          "the thread was interrupted while its transaction waited; nothing of it was done", e);
    }
  }
}
