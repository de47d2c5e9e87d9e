package dev.intos.runtime;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.node.QueueNode;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

/**
 * A persistent bounded queue, first in, first out (IntOS's {@code PQueue}), journaled by the
 * element.
 *
 * <p>A handle like {@link PBox}, with the same exceptions. Elements are never null.
 *
 * @param <T> the elements
 */
public final class PQueue<@Persistent T> {
  private final QueueNode node;

  PQueue(QueueNode node) {
    this.node = node;
  }

  QueueNode node() {
    return node;
  }

  /**
   * Creates an empty queue.
   *
   * @param capacity how many elements it may hold, at least 1
   * @param t permits it
   */
  @SyscallToken
  @SuppressWarnings("unchecked") // the handle of a new queue
  public static <@Persistent T> PQueue<T> create(int capacity, SysToken t) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a capacity of " + capacity);
    }
    return (PQueue<T>) SysToken.transaction(t).create(Node.Kind.QUEUE, capacity).handle();
  }

  /**
   * Moves a value in at the back, if there is room.
   *
   * @return false if the queue is full; the value has not moved then
   */
  public boolean pushBack(@Owned T v, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    Objects.requireNonNull(v, "a PQueue holds no null");
    if (node.size() == node.capacity()) {
      return false;
    }
    node.pushBack(v, transaction);
    return true;
  }

  /** Takes out the oldest element, if there is one. */
  @Owned
  @SuppressWarnings("unchecked") // only values of type T are put in
  public Optional<T> popFront(JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    return node.size() == 0 ? Optional.empty() : Optional.of((T) node.popFront(transaction));
  }

  /** Lends the oldest element for reading, if there is one. */
  @SuppressWarnings("unchecked") // only values of type T are put in
  public Optional<T> peek(JournalHandle j) {
    JournalHandle.reading(j, node);
    return Optional.ofNullable((T) node.peek());
  }

  /** Whether {@link #pushBack} would return false. */
  public boolean isFull(JournalHandle j) {
    return size(j) == capacity();
  }

  /** How many elements it may hold. */
  public int capacity() {
    return node.capacity();
  }

  /** How many elements it holds. */
  public int size(JournalHandle j) {
    JournalHandle.reading(j, node);
    return node.size();
  }

  /** Removes all elements. */
  public void clear(JournalHandle j) {
    node.clear(JournalHandle.writing(j, node));
  }

  /**
   * The elements for reading, oldest first, for a loop inside the transaction. What a loop sees of
   * elements that come or go meanwhile is not defined.
   */
  public Iterable<T> elements(JournalHandle j) {
    JournalHandle.reading(j, node);
    return () -> {
      Iterator<Object> elements = node.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          JournalHandle.reading(j, node);
          return elements.hasNext();
        }

        @Override
        @SuppressWarnings("unchecked") // only values of type T are put in
        public T next() {
          JournalHandle.reading(j, node);
          return (T) elements.next();
        }
      };
    };
  }
}
