package dev.intos.examples.kvtasks;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PArray;
import dev.intos.runtime.PVec;
import dev.intos.runtime.SysToken;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** A hash table of 16 buckets. */
@Persistent
final class Table {
  private static final int BUCKETS = 16;

  private final PArray<PVec<Entry>> buckets;
  private int size;

  private Table(PArray<PVec<Entry>> buckets) {
    this.buckets = buckets;
  }

  static Table create(SysToken t) {
    return new Table(PArray.create(BUCKETS, i -> PVec.create(t), t));
  }

  int size() {
    return size;
  }

  OptionalInt get(int key, JournalHandle j) {
    PVec<Entry> bucket = bucket(key, j);
    int at = indexOf(key, bucket, j);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(bucket.get(at, j).value());
  }

  @Mut
  void put(int key, int value, JournalHandle j) {
    PVec<Entry> bucket = bucket(key, j);
    int at = indexOf(key, bucket, j);
    if (at < 0) {
      bucket.push(new Entry(key, value), j);
      size++;
    } else {
      bucket.set(at, new Entry(key, value), j);
    }
  }

  @Mut
  void remove(int key, JournalHandle j) {
    PVec<Entry> bucket = bucket(key, j);
    int at = indexOf(key, bucket, j);
    if (at >= 0) {
      bucket.remove(at, j);
      size--;
    }
  }

  /** All entries, by key. */
  SortedMap<Integer, Integer> entries(JournalHandle j) {
    SortedMap<Integer, Integer> entries = new TreeMap<>();
    for (PVec<Entry> bucket : buckets.elements(j)) {
      bucket.forEach(entry -> entries.put(entry.key(), entry.value()), j);
    }
    return entries;
  }

  private PVec<Entry> bucket(int key, JournalHandle j) {
    return buckets.get(Math.floorMod(key, BUCKETS), j);
  }

  private static int indexOf(int key, PVec<Entry> bucket, JournalHandle j) {
    for (int i = 0; i < bucket.size(j); i++) {
      if (bucket.get(i, j).key() == key) {
        return i;
      }
    }
    return -1;
  }
}
