package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import dev.intos.runtime.internal.kernel.TaskRun;
import dev.intos.runtime.internal.node.BoxNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.Transaction;
import dev.intos.runtime.internal.tx.Waiter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A persistent value behind a lock that is held around transactions (IntOS's {@code PMutex}; Rule
 * 5), for work that takes several of them.
 *
 * <p>The value is persistent, the lock is not: a restart frees it. Like a box this is a handle with
 * one instance for each mutex.
 *
 * @param <T> what the mutex guards
 */
public final class PMutex<@Persistent T> {
  private final BoxNode node;
  private final ReentrantLock lock = new ReentrantLock();

  /** Tasks that wait for the lock, since a task may not keep its thread to itself meanwhile. */
  private final Queue<Waiter> waiting = new ConcurrentLinkedQueue<>();

  PMutex(BoxNode node) {
    this.node = node;
  }

  BoxNode node() {
    return node;
  }

  /**
   * Creates a mutex and moves a value into it.
   *
   * @param value a fresh object or a value
   * @param t permits it
   */
  @SyscallToken
  @SuppressWarnings("unchecked") // the handle of a new mutex
  public static <@Persistent T> PMutex<T> create(@Owned T value, SysToken t) {
    Transaction transaction = SysToken.transaction(t);
    BoxNode node = (BoxNode) transaction.create(Node.Kind.MUTEX, 0);
    node.initialise(value, transaction);
    return (PMutex<T>) node.handle();
  }

  /**
   * Waits for the lock, without heeding interrupts. A thread that has it may take it again.
   *
   * @throws InsideTransactionException inside a transaction
   */
  @OutsideTransaction(lock = true)
  public Guard<T> lock() {
    Transaction.refuseInside("PMutex.lock");
    TaskRun task = TaskRun.current();
    if (task == null) {
      lock.lock();
    } else {
      task.lock(lock, waiting, ChronoUnit.FOREVER.getDuration());
    }
    return new Guard<>(this);
  }

  /**
   * Waits for the lock for a limited time.
   *
   * @return nothing if the time is up, or if the thread was interrupted, which it then still is
   * @throws InsideTransactionException inside a transaction
   */
  @OutsideTransaction(lock = true)
  public Optional<Guard<T>> tryLock(Duration d) {
    Transaction.refuseInside("PMutex.tryLock");
    TaskRun task = TaskRun.current();
    boolean locked = task == null ? tryLockFor(d) : task.lock(lock, waiting, d);
    return locked ? Optional.of(new Guard<>(this)) : Optional.empty();
  }

  private boolean tryLockFor(Duration d) {
    try {
      return lock.tryLock(TimeUnit.NANOSECONDS.convert(d), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Access to the value while the lock is held, for the thread that holds it.
   *
   * <p>All methods but {@link #close} throw {@link CapabilityException} as those of a box do, and
   * once the guard is closed.
   *
   * @param <T> what the mutex guards
   */
  public static final class Guard<@Persistent T> implements AutoCloseable {
    private final PMutex<T> mutex;
    private boolean closed;

    Guard(PMutex<T> mutex) {
      this.mutex = mutex;
    }

    /** Lends the value for reading. */
    @SuppressWarnings("unchecked") // only values of type T are put in
    public T asRef(JournalHandle j) {
      return (T) held(j).get();
    }

    /** Lends the value for writing. */
    @SuppressWarnings("unchecked") // only values of type T are put in
    public T asMut(JournalHandle j) {
      return (T) held(j).getMut(JournalHandle.writing(j, mutex.node));
    }

    /** Moves a value in, in place of the one that was there. */
    public void set(@Owned T value, JournalHandle j) {
      held(j).set(value, JournalHandle.writing(j, mutex.node));
    }

    private BoxNode held(JournalHandle j) {
      JournalHandle.reading(j, mutex.node);
      if (closed || !mutex.lock.isHeldByCurrentThread()) {
        throw new CapabilityException(
            "a PMutex guard was used "
                + (closed ? "after it was closed" : "by a thread that does not hold the lock")
                + "; lock the mutex again");
      }
      return mutex.node;
    }

    /**
     * Gives the lock back. Does nothing the second time.
     *
     * @throws InsideTransactionException inside a transaction
     * @throws CapabilityException on another thread than the one that took it
     */
    @OutsideTransaction(lock = true)
    @Override
    public void close() {
      Transaction.refuseInside("PMutex.Guard.close");
      if (closed) {
        return;
      }
      if (!mutex.lock.isHeldByCurrentThread()) {
        throw new CapabilityException(
            "a PMutex guard was closed by a thread that does not hold the lock; close it on the"
                + " thread that locked it");
      }
      closed = true;
      mutex.lock.unlock();
      for (Waiter task; (task = mutex.waiting.poll()) != null; ) {
        task.wake();
      }
    }
  }
}
