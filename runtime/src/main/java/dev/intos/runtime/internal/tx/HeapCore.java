package dev.intos.runtime.internal.tx;

import dev.intos.runtime.HeapClosedException;
import dev.intos.runtime.HeapException;
import dev.intos.runtime.HeapPoisonedException;
import dev.intos.runtime.HeapStorageException;
import dev.intos.runtime.InsideTransactionException;
import dev.intos.runtime.TransactionAbortedException;
import dev.intos.runtime.internal.journal.Journal;
import dev.intos.runtime.internal.node.HandleFactory;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/**
 * A heap: its objects, its journal and whose turn it is.
 *
 * <p>A transaction that may write has the turn for itself, views share it. The turn is given up
 * when the redo record is written and before it is synced, so that commits pile up into one sync;
 * whoever had the turn then waits until all that it may have seen is durable.
 */
public final class HeapCore {
  private final Path path;
  private final Settings settings;
  private final ReentrantReadWriteLock turn = new ReentrantReadWriteLock(true);
  private final HeapContents contents;
  private final Storage storage;
  private final CommitLog log;
  private final HeapClock clock;
  private final Waiters waiters = new Waiters();
  private final AtomicReference<KernelHook> kernel = new AtomicReference<>();

  private boolean closed;
  private long rollbacks;

  /**
   * Opens a heap, or creates it.
   *
   * @throws HeapException if that fails; what there was is unchanged
   */
  public HeapCore(Path path, Settings settings, HandleFactory handles) {
    this.path = path;
    this.settings = settings;
    this.contents = new HeapContents(this, handles, settings.loader());
    Journal journal;
    try {
      storage = settings.storage().open(path);
      try {
        String name = storage.heapName();
        journal = storage.exists(name) ? recover(name) : create(name);
      } catch (Throwable t) {
        storage.close();
        throw t;
      }
    } catch (IOException e) {
      throw new HeapStorageException("cannot open the heap " + path + ": " + e, e);
    }
    log = new CommitLog(path, settings, contents, journal, turn.writeLock(), waiters::wakeAll);
    clock = new HeapClock(settings.clock(), settings.tick(), journal.createdMillis());
  }

  private Journal create(String name) throws IOException {
    return Journal.create(storage, name, !settings.powerLoss(), settings.clock().millis());
  }

  private Journal recover(String name) throws IOException {
    return contents.recover(records -> Journal.open(storage, name, !settings.powerLoss(), records));
  }

  // Running transactions.

  /** Runs a transaction that may write, or joins the one that this thread runs. */
  public <R> R run(Body<R> body) {
    Transaction outer = Transaction.current(this);
    return outer != null ? outer.join(body) : run(new Execution(), body);
  }

  /** Runs a transaction that may write, and its body again when it had to wait. */
  public <R> R run(Execution execution, Body<R> body) {
    while (true) {
      try {
        return execute(turn.writeLock(), execution, false, body);
      } catch (WaitSignal signal) {
        Waiter waiter = signal.waiter();
        try {
          awaitAllDurable(); // until when it waits may have been written
          waiter.await(signal.deadline());
        } finally {
          waiters.remove(signal.node(), waiter);
        }
      }
    }
  }

  /** Runs a view, or joins the transaction that this thread runs. */
  public <R> R view(Body<R> body) {
    Transaction outer = Transaction.current(this);
    return outer != null
        ? outer.joinView(body)
        : execute(turn.readLock(), new Execution(), true, body);
  }

  private <R> R execute(Lock lock, Execution execution, boolean view, Body<R> body) {
    refuseInEffect();
    R result = null;
    Throwable thrown = null;
    long seen;
    boolean checkpoint;
    lock.lock();
    try {
      refuseUnusable();
      Transaction transaction = Transaction.begin(this, execution, view);
      try {
        result = body.run(transaction);
        commit(transaction);
      } catch (Throwable t) {
        thrown = rollBack(transaction, t);
      } finally {
        transaction.end();
      }
      if (thrown instanceof WaitSignal signal) {
        signal.waiter(execution.waiter(this));
        waiters.add(signal.node(), signal.waiter());
        throw signal; // nobody learns of anything yet
      }
      if (thrown == null) {
        transaction.afterCommit().forEach(Runnable::run);
      }
      seen = log.sequence();
      checkpoint = thrown == null && !transaction.isClean() && log.isCheckpointDue();
    } finally {
      lock.unlock();
    }
    log.awaitDurable(seen, thrown);
    if (thrown != null) {
      throw Throwables.unchecked(thrown);
    }
    if (checkpoint) {
      checkpointIfDue();
    }
    return result;
  }

  /**
   * The effect of an external call runs on the thread that has the turn, but outside of the
   * transaction.
   */
  private void refuseInEffect() {
    if (turn.isWriteLockedByCurrentThread()) {
      throw new InsideTransactionException(
          "an external effect used the heap "
              + path
              + ", whose transaction waits for it; an effect deals with the outside world only");
    }
  }

  private void refuseUnusable() {
    if (closed) {
      throw new HeapClosedException("the heap " + path + " is closed; open it again");
    }
    log.refusePoisoned();
  }

  // Committing.

  private void commit(Transaction transaction) {
    if (transaction.blocked() != null) {
      throw transaction.blocked(); // the body has caught it
    }
    if (transaction.doom() != null) {
      throw new TransactionAbortedException(
          "a transaction nested in this one failed, and with it this one, though its exception was"
              + " caught",
          transaction.doom());
    }
    if (!transaction.isClean()) {
      log.append(transaction, true);
      waiters.changed(transaction.touched());
    }
  }

  /**
   * Commits a change while a transaction runs, which goes on and may still be rolled back. The two
   * may not change the same nodes. It is durable when {@link #awaitAllDurable} returns.
   */
  public void commitAside(Transaction running, Consumer<Transaction> change) {
    running.checkActive();
    Transaction aside = Transaction.aside(this);
    try {
      change.accept(aside);
      // No checkpoint: it would hold what the running transaction has changed so far.
      log.append(aside, false);
    } catch (Throwable t) {
      aside.rollBack();
      throw t;
    } finally {
      aside.forgetChanges();
    }
    waiters.changed(aside.touched());
  }

  /** Returns when all that was committed is durable. */
  public void awaitAllDurable() {
    log.awaitDurable(log.sequence(), null);
  }

  /** Puts everything back and says what is to be thrown. */
  private Throwable rollBack(Transaction transaction, Throwable cause) {
    if (!transaction.isClean()) {
      rollbacks++;
    }
    try {
      transaction.rollBack();
      return transaction.blocked() != null ? transaction.blocked() : cause;
    } catch (Throwable t) {
      HeapPoisonedException failure = log.poison("rolling back failed", t);
      failure.addSuppressed(cause);
      return failure;
    }
  }

  // Checkpoints.

  /** Writes a checkpoint. */
  public void checkpoint() {
    Transaction.refuseInside("checkpoint");
    refuseInEffect();
    turn.writeLock().lock();
    try {
      refuseUnusable();
      log.checkpoint();
    } finally {
      turn.writeLock().unlock();
    }
  }

  /**
   * After a commit that is durable: where the power never lasts for a whole checkpoint, there is a
   * commit more in each session all the same.
   */
  private void checkpointIfDue() {
    turn.writeLock().lock();
    try {
      if (!closed) {
        log.checkpointIfDue();
      }
    } finally {
      turn.writeLock().unlock();
    }
  }

  // What is in it. Called by whoever has the turn.

  HeapContents contents() {
    return contents;
  }

  /** The root of this name, or null. */
  public Node root(String name) {
    return contents.root(name);
  }

  /** What a handle names. */
  public Node nodeOf(Object handle) {
    return contents.nodeOf(handle);
  }

  /** Where the classes of stored objects are looked up. */
  public ClassLoader loader() {
    return settings.loader();
  }

  /**
   * Checks that an object could be stored in this heap.
   *
   * @throws HeapException if not
   */
  public void checkStorable(Object value) {
    contents.checkStorable(value);
  }

  // The rest.

  /** Its time. */
  public HeapClock clock() {
    return clock;
  }

  /**
   * Lets a kernel work on this heap.
   *
   * @return false if there is one already
   */
  public boolean attach(KernelHook hook) {
    return kernel.compareAndSet(null, hook);
  }

  /** The kernel works no more. */
  public void detach(KernelHook hook) {
    kernel.compareAndSet(hook, null);
  }

  /** The kernel that works on this heap, or null. */
  public KernelHook kernel() {
    return kernel.get();
  }

  /** The counters. */
  public Statistics statistics() {
    boolean inside = turn.isWriteLockedByCurrentThread() || turn.getReadHoldCount() > 0;
    if (!inside) {
      turn.readLock().lock();
    }
    try {
      return log.statistics(rollbacks);
    } finally {
      if (!inside) {
        turn.readLock().unlock();
      }
    }
  }

  /** Waits for the running transaction and closes the files. */
  public void close() {
    Transaction.refuseInside("close");
    refuseInEffect();
    turn.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      try {
        log.close();
      } finally {
        storage.close();
        waiters.wakeAll();
      }
    } catch (IOException e) {
      throw new HeapStorageException(
          "closing the heap " + path + " failed; what was committed before is durable: " + e, e);
    } finally {
      turn.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
