// A container of the JDK asks what it holds, also where its type no longer says what that is; so does a record.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.stream.Collectors;

@Persistent
class Sum {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}
final class Tag {
  @Override public synchronized String toString() { return "1"; }
  @Override public synchronized int hashCode() { return 1; }
}
record Pair(Object a, Object b) {}
record Names(Object first, Object second) {}
record Tags(List<Tag> all) {}
class ContainersAskTheirElements {
  static <T> int show(T t) { return t.toString().length(); }
  private List<Tag> tags = new ArrayList<>();
  private final Object hidden = List.of(new Tag());
  void use(PersistentHeap heap, PBox<Sum> box, Map<String, Tag> map, List<List<Tag>> deep, List<?> any, List<String> texts) {
    Object o = List.of(new Tag());
    heap.run(j -> box.asMut(j).add(o.toString().length())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(String.valueOf((Object) tags).length())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(("" + tags).length())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(tags.toString().length())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(deep.toString().length())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(map.toString().length())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(map.hashCode())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(show(tags))); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(hidden.hashCode())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(any.hashCode())); // expect: R5.CALL
    Object[] filled = new Object[3];
    Arrays.fill(filled, new Tag());
    heap.run(j -> box.asMut(j).add(filled[0].hashCode())); // expect: R5.CALL
    Object[] set = new Object[3];
    Arrays.setAll(set, i -> new Tag());
    heap.run(j -> box.asMut(j).add(set[0].hashCode())); // expect: R5.CALL
    Object[] copied = tags.toArray();
    heap.run(j -> box.asMut(j).add(copied[0].hashCode())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(new Pair(tags, 1).hashCode())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(Objects.hash(tags, 1))); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(String.format("%s", tags).length())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(Optional.of(new Tag()).toString().length())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(tags.stream().map(Object::toString).count())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(tags.stream().collect(Collectors.toSet()).size())); // expect: R5.CALL
    heap.run(j -> box.asMut(j).add(texts.toString().length() + texts.hashCode()));
    Tags held = new Tags(tags);
    heap.run(j -> box.asMut(j).add(held.hashCode())); // expect: R5.CALL
    Object p = texts;
    heap.run(j -> box.asMut(j).add(p.toString().length() + show(texts) + show("a") + show(3)));
    heap.run(j -> box.asMut(j).add(new Names("a", 1).hashCode()));
  }
}
