package dev.intos.runtime.internal.node;

import dev.intos.runtime.internal.codec.ByteSink;
import dev.intos.runtime.internal.codec.ByteSource;
import dev.intos.runtime.internal.codec.ValueDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A first-in, first-out queue. Elements are never null and never lent for writing.
 *
 * <p>A change is how many elements left at the front, then how many came at the back, and these.
 */
public final class QueueNode extends Node {
  private final int capacity;
  private ArrayDeque<Object> elements = new ArrayDeque<>();

  /** How many elements that were there before the transaction are there still, at the front. */
  private int kept = -1;

  /** How many of them there were. */
  private int before;

  QueueNode(Object heap, long id, int capacity) {
    super(heap, id, Kind.QUEUE);
    this.capacity = capacity;
  }

  @Override
  public int capacity() {
    return capacity;
  }

  /** How many elements there are. */
  public int size() {
    return elements.size();
  }

  /** The oldest element, or null. */
  public Object peek() {
    return elements.peekFirst();
  }

  /** The elements, oldest first. */
  public Iterator<Object> iterator() {
    return elements.iterator();
  }

  /** Adds an element at the back; there must be room. */
  public void pushBack(Object value, TransactionLog log) {
    log.moveIn(value);
    begin(log);
    log.onRollback(elements::pollLast);
    elements.addLast(value);
  }

  /** Takes out the oldest element; there must be one. */
  public Object popFront(TransactionLog log) {
    Object value = elements.peekFirst();
    log.moveOut(value);
    begin(log);
    kept = Math.max(kept - 1, 0);
    log.onRollback(() -> elements.addFirst(value));
    elements.pollFirst();
    return value;
  }

  /** Removes all elements. */
  public void clear(TransactionLog log) {
    begin(log);
    kept = 0;
    ArrayDeque<Object> old = elements;
    log.onRollback(() -> elements = old);
    elements = new ArrayDeque<>();
  }

  private void begin(TransactionLog log) {
    touch(log);
    if (kept < 0) {
      before = elements.size();
      kept = before;
    }
  }

  @Override
  public void forgetChanges() {
    super.forgetChanges();
    kept = -1;
  }

  @Override
  public void writeChanges(NodeWriter out) {
    ByteSink change = out.change(this);
    change.putUnsigned(before - kept);
    change.putUnsigned(elements.size() - kept);
    List<Object> added = new ArrayList<>();
    Iterator<Object> newestFirst = elements.descendingIterator();
    while (added.size() < elements.size() - kept) {
      added.add(newestFirst.next());
    }
    for (int i = added.size() - 1; i >= 0; i--) {
      out.element(added.get(i));
    }
  }

  @Override
  public void writeAll(NodeWriter out) {
    Iterator<Object> all = elements.iterator();
    for (int left = elements.size(); left > 0; left -= CHUNK) {
      int count = Math.min(CHUNK, left);
      ByteSink change = out.change(this);
      change.putUnsigned(0);
      change.putUnsigned(count);
      for (int i = 0; i < count; i++) {
        out.element(all.next());
      }
    }
  }

  @Override
  public void replay(ByteSource change) {
    for (int i = change.getCount(); i > 0; i--) {
      if (elements.pollFirst() == null) {
        throw new IndexOutOfBoundsException("an empty queue");
      }
    }
    for (int i = change.getCount(); i > 0; i--) {
      elements.addLast(encoded(change));
    }
  }

  @Override
  public void decode(ValueDecoder decoder) {
    ArrayDeque<Object> encoded = elements;
    elements = new ArrayDeque<>(encoded.size());
    encoded.forEach(element -> elements.addLast(decoded(element, decoder)));
  }
}
