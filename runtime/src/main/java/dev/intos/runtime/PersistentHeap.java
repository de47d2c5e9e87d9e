package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.Transaction;
import dev.intos.runtime.internal.kernel.Registry;
import dev.intos.runtime.internal.kernel.Stored;
import dev.intos.runtime.internal.node.BoxNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.HeapCore;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A file of objects that survive crashes, and the transactions on them.
 *
 * <p>A transaction takes effect as a whole, and durably, when its body returns: {@code run} and
 * {@code call} return after that. If the body throws, everything is put back and the exception
 * comes out as it was thrown, except that a checked one is the cause of a {@link
 * TransactionAbortedException}. Transactions run one at a time; views run beside each other.
 *
 * <p>A {@code run}, {@code call}, {@code view} or {@code root} inside a transaction of the same
 * heap joins it. If a joined {@code run} or {@code call} throws, the outer transaction cannot
 * commit any more, even if it catches the exception: it then throws a {@link
 * TransactionAbortedException}.
 *
 * <p>Nobody learns of a commit before it is durable: views too return only when all that they may
 * have read is. If storage fails, every later transaction fails with a {@link
 * HeapPoisonedException}; closing the heap and opening it again gives the last durable state.
 *
 * <p>All methods may be called by several threads. The heap may be used by one process at a time.
 */
public final class PersistentHeap implements AutoCloseable {
  private final HeapCore core;

  private PersistentHeap(HeapCore core) {
    this.core = core;
  }

  /** Opens the heap of this name with {@link HeapOptions#defaults}. */
  @OutsideTransaction
  public static PersistentHeap open(Path file) {
    return open(file, HeapOptions.defaults());
  }

  /**
   * Opens a heap, which is created if there is none, in an existing directory. Beside the file
   * there are {@code <file>.lock} and, while a checkpoint is written, {@code <file>.tmp}.
   *
   * @throws HeapLockedException if it is open already, in this process or another
   * @throws HeapCorruptedException if the file is damaged or no heap; names file and offset
   * @throws HeapVersionException if a later version of IntOS wrote it
   * @throws HeapSchemaException if stored objects do not fit their classes
   * @throws HeapStorageException if the files cannot be read or written
   * @throws InsideTransactionException inside a transaction
   */
  @OutsideTransaction
  public static PersistentHeap open(Path file, HeapOptions o) {
    dev.intos.runtime.internal.tx.Transaction.refuseInside("PersistentHeap.open");
    Stored.register();
    return new PersistentHeap(new HeapCore(file, o.settings(), new Handles()));
  }

  /**
   * Runs a transaction.
   *
   * @throws HeapFullException if there is no room; the heap is as it was before
   * @throws HeapPoisonedException if storage failed
   * @throws HeapClosedException if the heap is closed
   */
  public void run(@Transaction TxBody b) {
    core.run(
        transaction -> {
          b.run(new JournalHandle(transaction));
          return null;
        });
  }

  /** Runs a transaction that makes system calls; see {@link #run(TxBody)}. */
  public void run(@Transaction SysTxBody b) {
    core.run(
        transaction -> {
          b.run(new JournalHandle(transaction), new SysToken(transaction));
          return null;
        });
  }

  /** Runs a transaction that has a result; see {@link #run(TxBody)}. */
  public <R> R call(@Transaction TxFunction<R> b) {
    return core.run(transaction -> b.call(new JournalHandle(transaction)));
  }

  /** Runs a transaction that makes system calls and has a result; see {@link #run(TxBody)}. */
  public <R> R call(@Transaction SysTxFunction<R> b) {
    return core.run(
        transaction -> b.call(new JournalHandle(transaction), new SysToken(transaction)));
  }

  /**
   * Runs a transaction that only reads, beside other views.
   *
   * @throws ReadOnlyViewException if the body tries to change something
   */
  public <R> R view(@Transaction TxFunction<R> b) {
    return core.view(transaction -> b.call(new JournalHandle(transaction)));
  }

  /**
   * The box from which everything of this name is reached. The first call creates it, as a
   * transaction.
   *
   * @param name does not begin with {@code dev.intos.}
   * @param initial makes its first value, a fresh object that moves in
   * @throws HeapSchemaException if what is stored under the name is no {@code T}
   */
  public <@Persistent T> PBox<T> root(String name, Class<T> type, Supplier<? extends T> initial) {
    return root(name, type, (j, t) -> initial.get());
  }

  /** The root of this name, whose first value takes system calls to make. */
  public <@Persistent T> PBox<T> root(
      String name, Class<T> type, @Transaction SysTxFunction<? extends T> initial) {
    Objects.requireNonNull(name, "name");
    if (name.startsWith(Registry.RESERVED)) {
      throw new IllegalArgumentException(
          "names of roots that begin with " + Registry.RESERVED + " are the kernel's: " + name);
    }
    PBox<T> found = core.view(transaction -> existing(name, type));
    if (found != null) {
      return found;
    }
    return core.run(
        transaction -> {
          PBox<T> meanwhile = existing(name, type);
          if (meanwhile != null) {
            return meanwhile;
          }
          JournalHandle j = new JournalHandle(transaction);
          SysToken t = new SysToken(transaction);
          T value = Objects.requireNonNull(initial.call(j, t), "the first value of a root");
          PBox<T> box = PBox.create(type.cast(value), t);
          transaction.addRoot(name, box.node());
          return box;
        });
  }

  @SuppressWarnings("unchecked") // checked by the class
  private <@Persistent T> PBox<T> existing(String name, Class<T> type) {
    Node node = core.root(name);
    if (node == null) {
      return null;
    }
    Object value = ((BoxNode) node).get();
    if (value != null && !type.isInstance(value)) {
      throw new HeapSchemaException(
          "the root "
              + name
              + " is of class "
              + value.getClass().getName()
              + ", not "
              + type.getName());
    }
    return (PBox<T>) node.handle();
  }

  /**
   * Writes all objects anew, without the journal of how they came about, so that the file shrinks
   * and opens faster. This happens by itself too: {@link HeapOptions#withCheckpointAfter}. Holds up
   * transactions and views meanwhile.
   *
   * @throws HeapFullException if there is no room; the heap is as it was
   * @throws HeapStorageException if writing fails otherwise; the heap is as it was
   * @throws InsideTransactionException inside a transaction
   */
  @OutsideTransaction
  public void checkpoint() {
    core.checkpoint();
  }

  HeapCore core() {
    return core;
  }

  /** What the heap has done and how large it is. */
  public HeapStats stats() {
    return new HeapStats(core.statistics());
  }

  /**
   * Waits for the running transaction and closes the files. Does nothing the second time.
   *
   * @throws InsideTransactionException inside a transaction
   */
  @OutsideTransaction
  @Override
  public void close() {
    core.close();
  }

  @Override
  public String toString() {
    return "PersistentHeap[" + core + "]";
  }
}
