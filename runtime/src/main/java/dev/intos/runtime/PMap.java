package dev.intos.runtime;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import dev.intos.runtime.internal.codec.Values;
import dev.intos.runtime.internal.node.MapNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * A persistent map (IntOS's hash tables), journaled by the entry. Keys keep the order in which they
 * came, also through a restart.
 *
 * <p>A handle like {@link PBox}, with the same exceptions. Keys are value types or handles: another
 * key is refused with a {@link NotPersistentSafeException}. Neither keys nor values are null
 * ({@link NullPointerException}). A map that gains or loses keys under a loop is a {@link
 * ConcurrentModificationException}.
 *
 * @param <K> the keys, value types or handles
 * @param <V> the values
 */
public final class PMap<@Persistent K, @Persistent V> {
  private final MapNode node;

  PMap(MapNode node) {
    this.node = node;
  }

  MapNode node() {
    return node;
  }

  /** Creates an empty map. */
  @SyscallToken
  @SuppressWarnings("unchecked") // the handle of a new map
  public static <@Persistent K, @Persistent V> PMap<K, V> create(SysToken t) {
    return (PMap<K, V>) SysToken.transaction(t).create(Node.Kind.MAP, 0).handle();
  }

  /** Lends the value of a key for reading, or returns null. */
  @SuppressWarnings("unchecked") // only values of type V are put in
  public V get(K k, JournalHandle j) {
    JournalHandle.reading(j, node);
    MapNode.Entry entry = node.find(checked(k));
    return entry == null ? null : (V) entry.value();
  }

  /** Lends the value of a key for writing, or returns null. */
  @SuppressWarnings("unchecked") // only values of type V are put in
  public V getMut(K k, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    MapNode.Entry entry = node.find(checked(k));
    return entry == null ? null : (V) node.getMut(entry, transaction);
  }

  /** Moves a value in for a key, and takes out the one that the key had, or returns null. */
  @Owned
  @SuppressWarnings("unchecked") // only values of type V are put in
  public V put(K k, @Owned V v, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    Objects.requireNonNull(v, "a PMap holds no null");
    return (V) node.put(checked(k), v, transaction);
  }

  /** Removes a key and takes out its value, or returns null. */
  @Owned
  @SuppressWarnings("unchecked") // only values of type V are put in
  public V remove(K k, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    MapNode.Entry entry = node.find(checked(k));
    return entry == null ? null : (V) node.remove(entry, transaction);
  }

  /**
   * Lends the value of a key for writing; a key that is not there gets one first.
   *
   * @param initial makes that value, which moves in; may not touch this map
   */
  public V getMutOrPut(K k, Supplier<? extends V> initial, JournalHandle j) {
    if (!containsKey(k, j)) {
      JournalHandle.writing(j, node);
      int modifications = node.modifications();
      V value = initial.get();
      refuseModified(modifications);
      put(k, value, j);
    }
    return getMut(k, j);
  }

  /** Whether a key is there. */
  public boolean containsKey(K k, JournalHandle j) {
    JournalHandle.reading(j, node);
    return node.find(checked(k)) != null;
  }

  /** The number of keys. */
  public int size(JournalHandle j) {
    JournalHandle.reading(j, node);
    return node.size();
  }

  /** Removes all keys. */
  public void clear(JournalHandle j) {
    node.clear(JournalHandle.writing(j, node));
  }

  /** Lends each value for reading, with its key, in the order in which the keys came. */
  @SuppressWarnings("unchecked") // only keys and values of these types are put in
  public void forEach(BiConsumer<? super K, ? super V> c, JournalHandle j) {
    JournalHandle.reading(j, node);
    int modifications = node.modifications();
    for (MapNode.Entry entry = node.first(); entry != null; entry = entry.next()) {
      c.accept((K) entry.key(), (V) entry.value());
      refuseModified(modifications);
    }
  }

  /** Lends each value for writing, with its key, in the order in which the keys came. */
  @SuppressWarnings("unchecked") // only keys and values of these types are put in
  public void forEachMut(BiConsumer<? super K, ? super V> c, JournalHandle j) {
    Transaction transaction = JournalHandle.writing(j, node);
    int modifications = node.modifications();
    for (MapNode.Entry entry = node.first(); entry != null; entry = entry.next()) {
      c.accept((K) entry.key(), (V) node.getMut(entry, transaction));
      refuseModified(modifications);
    }
  }

  /** The keys, in the order in which they came: a copy, which may leave the transaction. */
  @SuppressWarnings("unchecked") // only keys of type K are put in
  public List<K> keys(JournalHandle j) {
    List<K> keys = new ArrayList<>(size(j));
    for (MapNode.Entry entry = node.first(); entry != null; entry = entry.next()) {
      keys.add((K) entry.key());
    }
    return Collections.unmodifiableList(keys);
  }

  /** The values for reading, in the order of the keys, for a loop inside the transaction. */
  public Iterable<V> values(JournalHandle j) {
    JournalHandle.reading(j, node);
    return () ->
        new Iterator<>() {
          private final int modifications = node.modifications();
          private MapNode.Entry next = node.first();

          @Override
          public boolean hasNext() {
            JournalHandle.reading(j, node);
            return next != null;
          }

          @Override
          @SuppressWarnings("unchecked") // only values of type V are put in
          public V next() {
            refuseModified(modifications);
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            V value = (V) next.value();
            next = next.next();
            return value;
          }
        };
  }

  private void refuseModified(int modifications) {
    if (node.modifications() != modifications) {
      throw new ConcurrentModificationException("the PMap gained or lost keys meanwhile");
    }
  }

  private static Object checked(Object key) {
    Objects.requireNonNull(key, "a PMap has no null key");
    if (!Values.isValueOrHandle(key)) {
      throw new NotPersistentSafeException(
          "an object of class "
              + key.getClass().getTypeName()
              + " was used as a key of a PMap; keys are values (a string, a number, an enum, a"
              + " @Persistent record of values) or handles");
    }
    return key;
  }
}
