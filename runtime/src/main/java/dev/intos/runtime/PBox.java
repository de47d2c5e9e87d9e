package dev.intos.runtime;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import dev.intos.runtime.internal.node.BoxNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.Transaction;

/**
 * A box in persistent memory that holds one object or value (IntOS's {@code PBox}).
 *
 * <p>A box is a handle: it may be kept and passed anywhere, and there is one instance for each box,
 * so that {@code ==} tells whether two are the same. What is in it is reached only inside
 * transactions. A box that neither persistent objects nor the program refer to any more is
 * reclaimed.
 *
 * <p>All methods throw {@link CapabilityException} for a capability that is null, out of date, of
 * another thread or of another heap, and {@link DeadHandleException} for a box that was freed.
 *
 * @param <T> what is in the box
 */
public final class PBox<@Persistent T> {
  private final BoxNode node;

  PBox(BoxNode node) {
    this.node = node;
  }

  BoxNode node() {
    return node;
  }

  /**
   * Creates a box and moves a value into it. It is there after a crash if the transaction commits
   * and a persistent object refers to it.
   *
   * @param value a fresh object or a value
   * @param t permits it
   */
  @SyscallToken
  @SuppressWarnings("unchecked") // the handle of a new box
  public static <@Persistent T> PBox<T> create(@Owned T value, SysToken t) {
    Transaction transaction = SysToken.transaction(t);
    BoxNode node = (BoxNode) transaction.create(Node.Kind.BOX, 0);
    node.initialise(value, transaction);
    return (PBox<T>) node.handle();
  }

  /** Lends what is in the box, for reading. Costs about as much as reading a field. */
  @SuppressWarnings("unchecked") // only values of type T are put in
  public T asRef(JournalHandle j) {
    JournalHandle.reading(j, node);
    return (T) node.get();
  }

  /**
   * Lends what is in the box, for writing: from now on an exception in the transaction puts it back
   * to what it is now.
   */
  @SuppressWarnings("unchecked") // only values of type T are put in
  public T asMut(JournalHandle j) {
    return (T) node.getMut(JournalHandle.writing(j, node));
  }

  /** Moves a value into the box, in place of the one that was there. */
  public void set(@Owned T value, JournalHandle j) {
    node.set(value, JournalHandle.writing(j, node));
  }

  /** Frees the box and moves out what was in it. */
  @SyscallToken
  @Owned
  @SuppressWarnings("unchecked") // only values of type T are put in
  public T intoInner(SysToken t) {
    return (T) node.takeOut(SysToken.writing(t, node));
  }
}
