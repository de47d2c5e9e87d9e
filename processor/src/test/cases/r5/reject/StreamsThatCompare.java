// A stream that is sorted or without doubles asks its elements where it is used, wherever it was made.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.stream.*;

@Persistent
class Sum {
  private long n;
  @Mut void add(long by) { n += by; }
}
final class Tag implements Comparable<Tag> {
  @Override public synchronized int hashCode() { return 1; }
  @Override public synchronized int compareTo(Tag t) { return 1; }
}
class StreamsThatCompare {
  void use(PersistentHeap heap, PBox<Sum> box, List<Tag> tags, Stream<Tag> given) {
    Stream<Tag> distinct = tags.stream().distinct();
    Stream<Tag> sorted = tags.stream().sorted();
    Stream<Tag> plain = tags.stream();
    heap.run(j -> box.asMut(j).add(distinct.count())); // expect: R5.CALL
    heap.run(j -> sorted.forEach(t -> box.asMut(j).add(1))); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(plain.count()));
    heap.run(j -> box.asMut(j).add(given.findFirst().isPresent() ? 1 : 2));
    heap.run(j -> box.asMut(j).add(tags.stream().distinct().count())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(tags.stream().sorted().map(t -> 1).toList().size())); // expect: R5.CALL
  }
}
