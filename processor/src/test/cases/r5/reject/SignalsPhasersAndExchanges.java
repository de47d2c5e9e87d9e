// Every operation that takes, gives back, signals or waits is a lock, a try form too; asking how things stand is not.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.time.Duration;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

@Persistent
class Relay {
  private long laps;
  long laps() { return laps; }
  @Mut void run(long n) { laps += n; }
}

class SignalsPhasersAndExchanges {
  private final Phaser phaser = new Phaser(1);
  private final Semaphore permits = new Semaphore(2);
  private final CyclicBarrier barrier = new CyclicBarrier(2);
  private final Exchanger<Long> exchanger = new Exchanger<>();
  private final StampedLock stamped = new StampedLock();

  void phases(PersistentHeap heap, PBox<Relay> box) {
    heap.run(j -> {
      Relay relay = box.asMut(j);
      relay.run(phaser.getPhase() + permits.availablePermits() + barrier.getNumberWaiting());
      relay.run(phaser.arrive()); // expect: R5.LOCK
      relay.run(phaser.awaitAdvance(1)); // expect: R5.LOCK
      permits.acquireUninterruptibly(); // expect: R5.LOCK
      permits.release(2); // expect: R5.LOCK
      if (permits.tryAcquire()) relay.run(1); // expect: R5.LOCK
      relay.run(barrier.await()); // expect: R5.LOCK
      relay.run(exchanger.exchange(relay.laps())); // expect: R5.LOCK
    });
  }

  void stamps(PersistentHeap heap, PBox<Relay> box) {
    heap.run(j -> {
      long stamp = stamped.tryReadLock(); // expect: R5.LOCK
      if (stamped.isReadLocked() && stamped.validate(stamp)) box.asMut(j).run(1);
      stamped.unlock(stamp); // expect: R5.LOCK
    });
  }

  void threads(PersistentHeap heap, PBox<Relay> box, Thread other, BlockingQueue<Long> queue, TransferQueue<Long> transfer) {
    heap.run(j -> {
      if (other.isAlive() && Thread.holdsLock(this)) return;
      other.join(5); // expect: R5.LOCK
      Thread.sleep(1); // expect: R5.LOCK
      TimeUnit.SECONDS.sleep(1); // expect: R5.LOCK
      LockSupport.parkNanos(5); // expect: R5.LOCK
      queue.put(box.asRef(j).laps()); // expect: R5.LOCK
      if (queue.offer(2L) && queue.peek() != null) box.asMut(j).run(queue.remainingCapacity());
      transfer.transfer(3L); // expect: R5.LOCK
      other.start();
      Thread.yield();
    });
  }

  void futures(PersistentHeap heap, PBox<Relay> box, CompletableFuture<Long> future, ForkJoinTask<Long> task, ExecutorService pool) {
    heap.run(j -> {
      if (future.isDone()) box.asMut(j).run(future.join()); // expect: R5.LOCK
      box.asMut(j).run(future.get(1, TimeUnit.SECONDS)); // expect: R5.LOCK
      box.asMut(j).run(task.fork().join()); // expect: R5.LOCK
      pool.shutdown();
      if (pool.awaitTermination(1, TimeUnit.SECONDS)) return; // expect: R5.LOCK
      future.complete(3L);
      CompletableFuture.runAsync(() -> {}, pool);
    });
  }

  void references(PersistentHeap heap, PMutex<Relay> mutex, ReentrantLock lock, Iterable<Lock> all) {
    heap.run(j -> {
      all.forEach(Lock::unlock); // expect: R5.LOCK
      mutex.lock(); // expect: R5.LOCK
      mutex.tryLock(Duration.ofMillis(1)).ifPresent(PMutex.Guard::close); // expect: R5.LOCK, R5.LOCK
      Condition condition = lock.newCondition();
    });
  }
}
