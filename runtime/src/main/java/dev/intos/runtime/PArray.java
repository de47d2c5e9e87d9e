package dev.intos.runtime;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import dev.intos.runtime.internal.node.ArrayNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A persistent array of fixed size (IntOS's {@code PArray}), journaled by the element.
 *
 * <p>A handle like {@link PBox}, with the same exceptions. An index that is out of range is an
 * {@link IndexOutOfBoundsException}. Elements may be null.
 *
 * @param <T> the elements
 */
public final class PArray<@Persistent T> {
  private final ArrayNode node;

  PArray(ArrayNode node) {
    this.node = node;
  }

  ArrayNode node() {
    return node;
  }

  /**
   * Creates an array.
   *
   * @param size the number of elements
   * @param init makes the element for each index, a fresh object or a value, which moves in
   * @param t permits it
   */
  @SyscallToken
  @SuppressWarnings("unchecked") // the handle of a new array
  public static <@Persistent T> PArray<T> create(
      int size, IntFunction<? extends T> init, SysToken t) {
    if (size < 0) {
      throw new IllegalArgumentException("a size of " + size);
    }
    Transaction transaction = SysToken.transaction(t);
    ArrayNode node = (ArrayNode) transaction.create(Node.Kind.ARRAY, size);
    for (int i = 0; i < size; i++) {
      node.initialise(i, init.apply(i), transaction);
    }
    return (PArray<T>) node.handle();
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
    node.set(checked(i), v, transaction);
  }

  /** The number of elements, which never changes. */
  public int size() {
    return node.capacity();
  }

  /** Lends each element for reading, in order. */
  public void forEach(Consumer<? super T> c, JournalHandle j) {
    elements(j).forEach(c);
  }

  /** Lends each element for writing, in order. */
  public void forEachMut(Consumer<? super T> c, JournalHandle j) {
    for (int i = 0; i < size(); i++) {
      c.accept(getMut(i, j));
    }
  }

  /** The elements for reading, in order, for a loop inside the transaction. */
  public Iterable<T> elements(JournalHandle j) {
    JournalHandle.reading(j, node);
    return () ->
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < size();
          }

          @Override
          public T next() {
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

  private int checked(int index) {
    return Objects.checkIndex(index, node.capacity());
  }
}
