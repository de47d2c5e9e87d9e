// The same locked methods exist; these calls don't run them.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;

@Persistent
class Count {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

final class Key {
  final String name;
  Key(String name) { this.name = name; }
  @Override public synchronized int hashCode() { return name.hashCode(); }
  @Override public synchronized boolean equals(Object o) { return o instanceof Key k && k.name.equals(name); }
  @Override public synchronized String toString() { return name; }
  int length() { return name.length(); }
}

final class Shared implements Iterator<String> {
  @Override public synchronized boolean hasNext() { return false; }
  @Override public synchronized String next() { return ""; }
}

final class Dated {
  private final String day = "mon";
  @Override public String toString() { return day; }
  @Override public int hashCode() { return 3; }
  @Override public boolean equals(Object o) { return o == this; }
}

class ObjectsNotAsked {
  void count(PersistentHeap heap, PBox<Count> box, Map<String, Key> byName, List<Key> list, List<String> names, Dated dated) {
    Shared shared = new Shared();
    while (shared.hasNext()) names.add(shared.next());
    Key key = new Key("k");
    heap.run(j -> {
      Count count = box.asMut(j);
      list.add(key);
      byName.put("a", key);
      count.add(byName.get("a").length() + list.get(0).length());
      for (Key k : list) count.add(k.length());
      for (String name : names) count.add(name.length());
      names.iterator().next();
      Set<String> set = new HashSet<>(names);
      count.add(set.contains("x") ? 1 : 0);
      count.add(new ArrayList<>(list).size());
      Set<Dated> days = new HashSet<>();
      days.add(dated);
      String text = "day " + dated + names + Objects.requireNonNull(key).length();
      count.add(text.length() + (key == null ? 0 : 1));
      Object any = key;
      if (any instanceof Key k) count.add(k.length());
    });
  }
}
