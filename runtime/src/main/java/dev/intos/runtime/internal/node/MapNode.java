package dev.intos.runtime.internal.node;

import dev.intos.runtime.HeapSchemaException;
import dev.intos.runtime.internal.codec.ByteSink;
import dev.intos.runtime.internal.codec.ByteSource;
import dev.intos.runtime.internal.codec.Encoded;
import dev.intos.runtime.internal.codec.ValueDecoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keys and values in the order in which the keys came. The index is built in memory, so stored data
 * does not depend on hash codes, which may differ from run to run.
 *
 * <p>Each entry has a number, by which changes name it. A change is 1 if all entries before went,
 * else 0; a count of removed entries and their numbers; a count of entries with number, 1 and the
 * key or 0 if the key is known, and the value.
 */
public final class MapNode extends Node {
  /** A key with its value, in a list of all. */
  public static final class Entry {
    private final long number;
    private Object key;
    private Object value;
    private Entry previous;
    private Entry next;

    private Entry(long number, Object key, Object value) {
      this.number = number;
      this.key = key;
      this.value = value;
    }

    /** The key. */
    public Object key() {
      return key;
    }

    /** The value. */
    public Object value() {
      return value;
    }

    /** The entry that came after this one, or null. */
    public Entry next() {
      return next;
    }
  }

  private Map<Object, Entry> index = new HashMap<>();
  private Entry first;
  private Entry last;
  private long nextNumber;
  private int modifications;

  private final Set<Entry> changed = new LinkedHashSet<>();
  private final Set<Long> removed = new LinkedHashSet<>();
  private boolean cleared;

  /** Entries with this number or a higher one are new in the transaction. */
  private long firstNew;

  /** The entries by number, during recovery. */
  private Map<Long, Entry> recovered = new LinkedHashMap<>();

  MapNode(Object heap, long id) {
    super(heap, id, Kind.MAP);
  }

  /** How many entries there are. */
  public int size() {
    return index.size();
  }

  /** Changes with every key that comes or goes, for iterators to notice. */
  public int modifications() {
    return modifications;
  }

  /** The oldest entry, or null. */
  public Entry first() {
    return first;
  }

  /** The entry of a key, or null. */
  public Entry find(Object key) {
    return index.get(key);
  }

  /** Lends the value of an entry for writing. */
  public Object getMut(Entry entry, TransactionLog log) {
    if (log.lend(entry.value)) {
      touch(log);
      changed.add(entry);
    }
    return entry.value;
  }

  /** Puts a value and moves the one out that the key had, or returns null. */
  public Object put(Object key, Object value, TransactionLog log) {
    log.moveIn(value);
    Entry entry = index.get(key);
    touch(log);
    if (entry == null) {
      Entry added = new Entry(nextNumber++, key, value);
      log.onRollback(() -> unlink(added));
      changed.add(added);
      link(added, last, null);
      return null;
    }
    Object old = entry.value;
    log.moveOut(old);
    changed.add(entry);
    log.onRollback(() -> entry.value = old);
    entry.value = value;
    return old;
  }

  /** Takes out the value of an entry. */
  public Object remove(Entry entry, TransactionLog log) {
    log.moveOut(entry.value);
    touch(log);
    changed.remove(entry);
    if (entry.number < firstNew) {
      removed.add(entry.number);
    }
    Entry before = entry.previous;
    Entry after = entry.next;
    log.onRollback(() -> link(entry, before, after));
    unlink(entry);
    return entry.value;
  }

  /** Removes all entries. */
  public void clear(TransactionLog log) {
    Map<Object, Entry> oldIndex = index;
    Entry oldFirst = first;
    Entry oldLast = last;
    touch(log);
    changed.clear();
    removed.clear();
    cleared = true;
    log.onRollback(
        () -> {
          index = oldIndex;
          first = oldFirst;
          last = oldLast;
        });
    index = new HashMap<>();
    first = null;
    last = null;
    modifications++;
  }

  private void link(Entry entry, Entry before, Entry after) {
    index.put(entry.key, entry);
    entry.previous = before;
    entry.next = after;
    if (before == null) {
      first = entry;
    } else {
      before.next = entry;
    }
    if (after == null) {
      last = entry;
    } else {
      after.previous = entry;
    }
    modifications++;
  }

  private void unlink(Entry entry) {
    index.remove(entry.key);
    if (entry.previous == null) {
      first = entry.next;
    } else {
      entry.previous.next = entry.next;
    }
    if (entry.next == null) {
      last = entry.previous;
    } else {
      entry.next.previous = entry.previous;
    }
    modifications++;
  }

  @Override
  public void forgetChanges() {
    super.forgetChanges();
    changed.clear();
    removed.clear();
    cleared = false;
    firstNew = nextNumber;
  }

  @Override
  public void writeChanges(NodeWriter out) {
    ByteSink change = out.change(this);
    change.putByte(cleared ? 1 : 0);
    change.putUnsigned(removed.size());
    removed.forEach(change::putUnsigned);
    change.putUnsigned(changed.size());
    for (Entry entry : changed) {
      write(entry, entry.number >= firstNew, change, out);
    }
  }

  @Override
  public void writeAll(NodeWriter out) {
    Entry entry = first;
    for (int left = index.size(); left > 0; left -= CHUNK) {
      int count = Math.min(CHUNK, left);
      ByteSink change = out.change(this);
      change.putByte(0);
      change.putUnsigned(0);
      change.putUnsigned(count);
      for (int i = 0; i < count; i++) {
        write(entry, true, change, out);
        entry = entry.next;
      }
    }
  }

  private static void write(Entry entry, boolean withKey, ByteSink change, NodeWriter out) {
    change.putUnsigned(entry.number);
    change.putByte(withKey ? 1 : 0);
    if (withKey) {
      out.element(entry.key);
    }
    out.element(entry.value);
  }

  @Override
  public void replay(ByteSource change) {
    if (change.getByte() != 0) {
      recovered.clear();
    }
    for (int i = change.getCount(); i > 0; i--) {
      known(recovered.remove(change.getUnsigned()));
    }
    for (int i = change.getCount(); i > 0; i--) {
      long number = change.getUnsigned();
      if (change.getByte() != 0) {
        Encoded key = encoded(change);
        recovered.put(number, new Entry(number, key, encoded(change)));
      } else {
        known(recovered.get(number)).value = encoded(change);
      }
    }
  }

  private static Entry known(Entry entry) {
    if (entry == null) {
      throw new IndexOutOfBoundsException("an entry that is not there");
    }
    return entry;
  }

  @Override
  public void decode(ValueDecoder decoder) {
    for (Entry entry : recovered.values()) {
      entry.key = decoded(entry.key, decoder);
      entry.value = decoded(entry.value, decoder);
      if (index.containsKey(entry.key)) {
        throw new HeapSchemaException(
            "two keys of a stored map are equal now, "
                + entry.key
                + "; the equals method of a stored key class may not change");
      }
      link(entry, last, null);
      nextNumber = Math.max(nextNumber, entry.number + 1);
    }
    recovered = null;
    firstNew = nextNumber;
  }
}
