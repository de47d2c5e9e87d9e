package dev.intos.examples.kv;

import dev.intos.runtime.PMutex;
import dev.intos.runtime.PersistentHeap;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what it does, under a lock that is two calls away from the transaction. */
class LockTwoCallsAway {
  private final ReentrantLock lock = new ReentrantLock();
  private long puts;

  void put(PersistentHeap heap, PMutex.Guard<Table> guard, int key, int value) {
    heap.run(
        (j, t) -> {
          guard.asMut(j).put(key, value, j, t);
          report(); // expect: R5.CALL
        });
  }

  private void report() {
    count();
  }

  private void count() {
    lock.lock();
    puts++;
    lock.unlock();
  }
}
