package dev.intos.runtime.internal.tx;

import dev.intos.runtime.HeapPoisonedException;
import dev.intos.runtime.internal.journal.Journal;
import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes commits durable, as many as have piled up with one sync: the first thread that waits syncs
 * for all that was appended by then, and those that come meanwhile wait for the next round.
 */
final class GroupCommit {
  /** Something that excludes syncs. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  private final Journal journal;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Whether a thread syncs, or does something that excludes it. */
  private boolean busy;

  private HeapPoisonedException failure;
  private volatile long durable;
  private long syncs;

  GroupCommit(Journal journal) {
    this.journal = journal;
    this.durable = journal.position().sequence();
  }

  /**
   * Returns when the record with this number, and so all before it, is durable.
   *
   * @throws IOException if this thread's sync failed: the caller must {@link #fail}
   * @throws HeapPoisonedException if that of another failed
   */
  void await(long sequence) throws IOException {
    if (durable >= sequence) {
      return;
    }
    lock.lock();
    try {
      while (durable < sequence) {
        if (busy) {
          changed.awaitUninterruptibly();
          continue;
        }
        refuseIfFailed();
        sync();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Syncs with the lock given up, so that others can queue for the next round. */
  private void sync() throws IOException {
    busy = true;
    Journal.Position upTo = null;
    lock.unlock();
    try {
      upTo = journal.sync();
    } finally {
      lock.lock();
      syncs++;
      busy = false;
      if (upTo != null) {
        durable = Math.max(durable, upTo.sequence());
      } else if (failure == null) {
        failure = new HeapPoisonedException("a sync failed");
      }
      changed.signalAll();
    }
  }

  private void refuseIfFailed() {
    if (failure != null) {
      throw new HeapPoisonedException(failure.getMessage(), failure);
    }
  }

  /** Does something while no thread syncs; all that was appended is durable after it. */
  void exclusive(Action action) throws IOException {
    lock.lock();
    try {
      while (busy) {
        changed.awaitUninterruptibly();
      }
      action.run();
      durable = journal.position().sequence();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** From now on nothing becomes durable. */
  void fail(HeapPoisonedException why) {
    lock.lock();
    try {
      failure = why;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How often a thread has synced. */
  long syncs() {
    lock.lock();
    try {
      return syncs;
    } finally {
      lock.unlock();
    }
  }
}
