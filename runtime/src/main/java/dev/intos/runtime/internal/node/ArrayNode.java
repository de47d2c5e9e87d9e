package dev.intos.runtime.internal.node;

import dev.intos.runtime.internal.codec.ByteSink;
import dev.intos.runtime.internal.codec.ByteSource;
import dev.intos.runtime.internal.codec.ValueDecoder;
import java.util.TreeSet;

/**
 * A fixed number of elements: an array, or the slots of a task or timer.
 *
 * <p>A change is a count, then so many indexes with their elements.
 */
public final class ArrayNode extends Node {
  private final Object[] elements;
  private final TreeSet<Integer> changed = new TreeSet<>();

  ArrayNode(Object heap, long id, Kind kind, int size) {
    super(heap, id, kind);
    elements = new Object[size];
  }

  @Override
  public int capacity() {
    return elements.length;
  }

  /** The element at {@code index}. */
  public Object get(int index) {
    return elements[index];
  }

  /** Gives a new array an element. */
  public void initialise(int index, Object value, TransactionLog log) {
    log.moveIn(value);
    elements[index] = value;
  }

  /** Lends an element for writing. */
  public Object getMut(int index, TransactionLog log) {
    Object value = elements[index];
    if (log.lend(value)) {
      touch(log);
      changed.add(index);
    }
    return value;
  }

  /** Replaces an element. */
  public void set(int index, Object value, TransactionLog log) {
    Object old = elements[index];
    log.moveIn(value);
    log.moveOut(old);
    touch(log);
    changed.add(index);
    log.onRollback(() -> elements[index] = old);
    elements[index] = value;
  }

  @Override
  public void forgetChanges() {
    super.forgetChanges();
    changed.clear();
  }

  @Override
  public void writeChanges(NodeWriter out) {
    ByteSink change = out.change(this);
    change.putUnsigned(changed.size());
    for (int index : changed) {
      change.putUnsigned(index);
      out.element(elements[index]);
    }
  }

  @Override
  public void writeAll(NodeWriter out) {
    for (int from = 0; from < elements.length; from += CHUNK) {
      int to = Math.min(from + CHUNK, elements.length);
      ByteSink change = out.change(this);
      change.putUnsigned(to - from);
      for (int index = from; index < to; index++) {
        change.putUnsigned(index);
        out.element(elements[index]);
      }
    }
  }

  @Override
  public void replay(ByteSource change) {
    for (int i = change.getCount(); i > 0; i--) {
      elements[change.getCount()] = encoded(change);
    }
  }

  @Override
  public void decode(ValueDecoder decoder) {
    for (int i = 0; i < elements.length; i++) {
      elements[i] = decoded(elements[i], decoder);
    }
  }
}
