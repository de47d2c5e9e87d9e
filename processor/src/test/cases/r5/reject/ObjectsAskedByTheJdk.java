// Iterators, comparables, keys, collections and readers of the program's own run inside the JDK's methods.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.io.*;
import java.util.*;
import java.util.stream.Collectors;

@Persistent
class Count {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

final class Key implements Comparable<Key> {
  final String name;
  Key(String name) { this.name = name; }
  @Override public synchronized int hashCode() { return name.hashCode(); }
  @Override public synchronized boolean equals(Object o) { return o instanceof Key k && k.name.equals(name); }
  @Override public synchronized int compareTo(Key o) { return name.compareTo(o.name); }
  @Override public synchronized String toString() { return name; }
}

record Pair(Key left, int right) {}

final class Shared implements Iterable<String> {
  private final List<String> all = new ArrayList<>();
  @Override public Iterator<String> iterator() {
    return new Iterator<>() {
      @Override public boolean hasNext() { return false; }
      @Override public String next() {
        synchronized (all) {
          return all.get(0);
        }
      }
    };
  }
}

class Slots extends AbstractList<Long> {
  @Override public synchronized Long get(int i) { return (long) i; }
  @Override public int size() { return 3; }
}

final class Tape extends Reader {
  @Override public int read(char[] to, int from, int n) {
    synchronized (lock) {
      return -1;
    }
  }
  @Override public void close() {}
}

final class Lease implements AutoCloseable {
  @Override public synchronized void close() {}
}

class ObjectsAskedByTheJdk {
  void count(PersistentHeap heap, PBox<Count> box, Set<Key> keys, List<Key> list, Map<Pair, Long> pairs, Shared shared, Slots slots) {
    Key key = new Key("k");
    Pair pair = new Pair(key, 2);
    BufferedReader lines = new BufferedReader(new Tape());
    heap.run(j -> {
      Count count = box.asMut(j);
      count.add(keys.size() + list.size() + pairs.size());
      keys.add(key); // expect: R5.CALL
      keys.addAll(list); // expect: R5.CALL
      new HashSet<>(list); // expect: R5.CALL
      new TreeSet<>(list); // expect: R5.CALL
      Collections.sort(list); // expect: R5.CALL
      list.sort(null); // expect: R5.CALL
      list.contains(key); // expect: R5.CALL
      count.add(pairs.get(pair)); // expect: R5.CALL
      String text = "pair " + pair; // expect: R5.CALL
      text += key; // expect: R5.CALL
      text = list.toString(); // expect: R5.CALL
      text = "all " + list; // expect: R5.CALL
      text = String.format("%s %d", key, 3); // expect: R5.CALL
      count.add(Objects.hash(key, text)); // expect: R5.CALL
      for (String s : shared) count.add(s.length()); // expect: R5.CALL
      shared.iterator().forEachRemaining(s -> count.add(1)); // expect: R5.CALL
      count.add(slots.get(1)); // expect: R5.CALL
      slots.contains(4L); // expect: R5.CALL
      count.add(new ArrayList<>(slots).size()); // expect: R5.CALL
      try (Lease lease = new Lease()) { // expect: R5.CALL
        count.add(1);
      }
      text = lines.readLine(); // expect: R5.CALL
      list.stream().distinct().count(); // expect: R5.CALL
      list.stream().collect(Collectors.toSet()); // expect: R5.CALL
    });
  }
}
