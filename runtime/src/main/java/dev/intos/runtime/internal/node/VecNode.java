package dev.intos.runtime.internal.node;

import dev.intos.runtime.internal.codec.ByteSink;
import dev.intos.runtime.internal.codec.ByteSource;
import dev.intos.runtime.internal.codec.ValueDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A growing list, or the items of a queue between tasks.
 *
 * <p>A change is a count of shifts, each with its kind (0 inserts, 1 removes), index and number of
 * elements, in the order in which they happened, and then a count of elements, each with its index
 * after all shifts. So an element inserted in front is one shift and one element, however long the
 * list.
 */
public final class VecNode extends Node {
  private static final int INSERT = 0;
  private static final int REMOVE = 1;

  private record Shift(int kind, int index, int count) {}

  private Object[] elements = new Object[8];
  private final int capacity;
  private int size;
  private int modifications;
  private final List<Shift> shifts = new ArrayList<>();
  private TreeSet<Integer> changed = new TreeSet<>();

  VecNode(Object heap, long id, Kind kind, int capacity) {
    super(heap, id, kind);
    this.capacity = capacity;
  }

  @Override
  public int capacity() {
    return capacity;
  }

  /** How many elements there are. */
  public int size() {
    return size;
  }

  /** Changes with every insertion and removal, for iterators to notice. */
  public int modifications() {
    return modifications;
  }

  /** The element at {@code index}. */
  public Object get(int index) {
    return elements[index];
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

  /** Replaces an element and moves the old one out. */
  public Object replace(int index, Object value, TransactionLog log) {
    log.moveIn(value);
    Object old = elements[index];
    log.moveOut(old);
    put(index, value, log);
    return old;
  }

  /** Exchanges two elements. */
  public void swap(int index, int other, TransactionLog log) {
    Object value = elements[index];
    put(index, elements[other], log);
    put(other, value, log);
  }

  private void put(int index, Object value, TransactionLog log) {
    Object old = elements[index];
    touch(log);
    changed.add(index);
    log.onRollback(() -> elements[index] = old);
    elements[index] = value;
  }

  /** Inserts an element. */
  public void insert(int index, Object value, TransactionLog log) {
    log.moveIn(value);
    touch(log);
    note(INSERT, index);
    changed = shifted(changed, index, 1);
    changed.add(index);
    reserve(1);
    log.onRollback(() -> close(index, 1));
    open(index, 1);
    elements[index] = value;
  }

  /** Takes an element out. */
  public Object remove(int index, TransactionLog log) {
    Object old = elements[index];
    log.moveOut(old);
    touch(log);
    note(REMOVE, index);
    changed.remove(index);
    changed = shifted(changed, index + 1, -1);
    log.onRollback(
        () -> {
          open(index, 1);
          elements[index] = old;
        });
    close(index, 1);
    return old;
  }

  /** Removes all elements. */
  public void clear(TransactionLog log) {
    Object[] old = elements;
    int oldSize = size;
    touch(log);
    shifts.add(new Shift(REMOVE, 0, size));
    changed.clear();
    log.onRollback(
        () -> {
          elements = old;
          size = oldSize;
        });
    elements = new Object[8];
    size = 0;
    modifications++;
  }

  /** Remembers a shift by one, in one with the last if it goes on where that ended. */
  private void note(int kind, int index) {
    Shift last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
    if (last != null && kind == INSERT && last.kind == INSERT && index == last.index + last.count) {
      shifts.set(shifts.size() - 1, new Shift(INSERT, last.index, last.count + 1));
    } else {
      shifts.add(new Shift(kind, index, 1));
    }
  }

  private static TreeSet<Integer> shifted(TreeSet<Integer> indexes, int from, int by) {
    NavigableSet<Integer> tail = indexes.tailSet(from, true);
    if (tail.isEmpty()) {
      return indexes;
    }
    TreeSet<Integer> result = new TreeSet<>(indexes.headSet(from, false));
    tail.forEach(index -> result.add(index + by));
    return result;
  }

  private void reserve(int count) {
    int needed = Math.addExact(size, count);
    if (needed > elements.length) {
      elements = Arrays.copyOf(elements, Math.max(needed, size + (size >> 1) + 8));
    }
  }

  private void open(int index, int count) {
    reserve(count);
    System.arraycopy(elements, index, elements, index + count, size - index);
    size += count;
    modifications++;
  }

  private void close(int index, int count) {
    System.arraycopy(elements, index + count, elements, index, size - index - count);
    Arrays.fill(elements, size - count, size, null);
    size -= count;
    modifications++;
  }

  @Override
  public void forgetChanges() {
    super.forgetChanges();
    shifts.clear();
    changed.clear();
  }

  @Override
  public void writeChanges(NodeWriter out) {
    ByteSink change = out.change(this);
    change.putUnsigned(shifts.size());
    for (Shift shift : shifts) {
      put(shift, change);
    }
    change.putUnsigned(changed.size());
    for (int index : changed) {
      change.putUnsigned(index);
      out.element(elements[index]);
    }
  }

  @Override
  public void writeAll(NodeWriter out) {
    for (int from = 0; from < size; from += CHUNK) {
      int to = Math.min(from + CHUNK, size);
      ByteSink change = out.change(this);
      change.putUnsigned(1);
      put(new Shift(INSERT, from, to - from), change);
      change.putUnsigned(to - from);
      for (int index = from; index < to; index++) {
        change.putUnsigned(index);
        out.element(elements[index]);
      }
    }
  }

  private static void put(Shift shift, ByteSink change) {
    change.putByte(shift.kind);
    change.putUnsigned(shift.index);
    change.putUnsigned(shift.count);
  }

  @Override
  public void replay(ByteSource change) {
    for (int i = change.getCount(); i > 0; i--) {
      int kind = change.getByte();
      int index = change.getCount();
      int count = change.getCount();
      if (kind == INSERT) {
        open(index, count);
      } else {
        close(index, count);
      }
    }
    for (int i = change.getCount(); i > 0; i--) {
      elements[change.getCount()] = encoded(change);
    }
  }

  @Override
  public void decode(ValueDecoder decoder) {
    for (int i = 0; i < size; i++) {
      elements[i] = decoded(elements[i], decoder);
    }
  }
}
