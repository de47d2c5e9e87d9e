package dev.intos.examples.kv;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PArray;
import dev.intos.runtime.PBox;
import dev.intos.runtime.SysToken;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** A hash table of 16 buckets. */
@Persistent
class Table {
  private final PArray<Bucket> buckets;
  private int size;

  private Table(PArray<Bucket> buckets) {
    this.buckets = buckets;
  }

  static Table create(SysToken t) {
    return new Table(PArray.create(16, i -> new Bucket(), t));
  }

  int size() {
    return size;
  }

  OptionalInt get(int key, JournalHandle j) {
    PBox<Node> node = find(key, j);
    return node == null ? OptionalInt.empty() : OptionalInt.of(node.asRef(j).value);
  }

  /** All entries, by key, as values to take out of the transaction. */
  SortedMap<Integer, Integer> entries(JournalHandle j) {
    SortedMap<Integer, Integer> entries = new TreeMap<>();
    for (Bucket bucket : buckets.elements(j)) {
      for (PBox<Node> at = bucket.head; at != null; at = at.asRef(j).next) {
        entries.put(at.asRef(j).key, at.asRef(j).value);
      }
    }
    return entries;
  }

  @Mut
  void put(int key, int value, JournalHandle j, SysToken t) {
    PBox<Node> known = find(key, j);
    if (known != null) {
      known.asMut(j).value = value;
      return;
    }
    Bucket bucket = buckets.getMut(hash(key), j);
    bucket.head = PBox.create(new Node(key, value, bucket.head), t);
    size++;
  }

  @Mut
  void remove(int key, JournalHandle j) {
    PBox<Node> known = find(key, j);
    if (known == null) {
      return;
    }
    PBox<Node> after = known.asRef(j).next;
    Bucket bucket = buckets.getMut(hash(key), j);
    if (bucket.head == known) {
      bucket.head = after;
    } else {
      before(known, bucket, j).asMut(j).next = after;
    }
    size--;
  }

  private PBox<Node> find(int key, JournalHandle j) {
    PBox<Node> at = buckets.get(hash(key), j).head;
    while (at != null && at.asRef(j).key != key) {
      at = at.asRef(j).next;
    }
    return at;
  }

  private static PBox<Node> before(PBox<Node> node, Bucket bucket, JournalHandle j) {
    PBox<Node> at = bucket.head;
    while (at.asRef(j).next != node) {
      at = at.asRef(j).next;
    }
    return at;
  }

  private int hash(int key) {
    return Math.floorMod(key, buckets.size());
  }
}
