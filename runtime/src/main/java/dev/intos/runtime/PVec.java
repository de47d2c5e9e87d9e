package dev.intos.runtime;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.node.VecNode;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A persistent list that grows (IntOS's {@code PVec}), journaled by the element: what a transaction
 * writes depends on how many elements it touches, not on how many there are. Inserting and removing
 * inside moves the elements behind in memory, but journals the move as one.
 *
 * <p>A handle like {@link PBox}, with the same exceptions. An index that is out of range is an
 * {@link IndexOutOfBoundsException}, and a list that changes its length under a loop a {@link
 * ConcurrentModificationException}. Elements may be null.
 *
 * @param <T> the elements
 */
public final class PVec<@Persistent T> {
  private final VecNode node;

  PVec(VecNode node) {
    this.node = node;
  }

  VecNode node() {
    return node;
  }

  /** Creates an empty list. */
  @SyscallToken
  @SuppressWarnings("unchecked") // the handle of a new list
  public static <@Persistent T> PVec<T> create(SysToken t) {
    return (PVec<T>) SysToken.transaction(t).create(Node.Kind.VEC, 0).handle();
  }

  /** Lends an element for reading. */
  @SuppressWarnings("unchecked") // only values of type T are put in
  public T get(int i, JournalHandle j) {
    JournalHandle.reading(j, node);
    return (T) node.get(checked(i));
  }

  /** Lends an element for writing. */
  @SuppressWarnings("unchecked") // only values of type T are put in
  public T getMut(int i, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    return (T) node.getMut(checked(i), transaction);
  }

  /** Moves a value in, in place of an element. */
  public void set(int i, @Owned T v, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    node.replace(checked(i), v, transaction);
  }

  /** Moves a value in at the end. */
  public void push(@Owned T v, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    node.insert(node.size(), v, transaction);
  }

  /**
   * Takes the last element out.
   *
   * @throws NoSuchElementException if there is none
   */
  @Owned
  @SuppressWarnings("unchecked") // only values of type T are put in
  public T pop(JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    if (node.size() == 0) {
      throw new NoSuchElementException("the PVec is empty");
    }
    return (T) node.remove(node.size() - 1, transaction);
  }

  /** Moves a value in before element {@code i}, or at the end if {@code i} is the size. */
  public void insert(int i, @Owned T v, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    node.insert(Objects.checkIndex(i, node.size() + 1), v, transaction);
  }

  /** Moves a value in, in place of an element, which is taken out. */
  @Owned
  @SuppressWarnings("unchecked") // only values of type T are put in
  public T replace(int i, @Owned T v, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    return (T) node.replace(checked(i), v, transaction);
  }

  /** Takes an element out; those behind it move up. */
  @Owned
  @SuppressWarnings("unchecked") // only values of type T are put in
  public T remove(int i, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    return (T) node.remove(checked(i), transaction);
  }

  /** Exchanges two elements. */
  public void swap(int i, int k, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    node.swap(checked(i), checked(k), transaction);
  }

  /** The number of elements. */
  public int size(JournalHandle j) {
    JournalHandle.reading(j, node);
    return node.size();
  }

  /** Removes all elements. */
  public void clear(JournalHandle j) {
    node.clear(JournalHandle.writing(j, node));
  }

  /** Lends each element for reading, in order. */
  public void forEach(Consumer<? super T> c, JournalHandle j) {
    elements(j).forEach(c);
  }

  /** Lends each element for writing, in order. */
  public void forEachMut(Consumer<? super T> c, JournalHandle j) {
    int modifications = node.modifications();
    int size = size(j);
    for (int i = 0; i < size; i++) {
      c.accept(getMut(i, j));
      refuseModified(modifications);
    }
  }

  /** The elements for reading, in order, for a loop inside the transaction. */
  public Iterable<T> elements(JournalHandle j) {
    JournalHandle.reading(j, node);
    return () ->
        new Iterator<>() {
          private final int modifications = node.modifications();
          private int next;

          @Override
          public boolean hasNext() {
            return next < size(j);
          }

          @Override
          public T next() {
            refuseModified(modifications);
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            return get(next++, j);
          }
        };
  }

  /** The elements for reading, in order, for a pipeline that ends inside the transaction. */
  public Stream<T> stream(JournalHandle j) {
    return StreamSupport.stream(elements(j).spliterator(), false);
  }

  private void refuseModified(int modifications) {
    if (node.modifications() != modifications) {
      throw new ConcurrentModificationException("the PVec changed its length during the loop");
    }
  }

  private int checked(int index) {
    return Objects.checkIndex(index, node.size());
  }
}
