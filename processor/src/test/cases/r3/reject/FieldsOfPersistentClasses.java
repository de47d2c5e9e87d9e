// Fields that don't come back: in records, generics, abstract classes, sealed hierarchies; transient ones; arrays; bounds.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

interface Ordinary {}

@Persistent
sealed interface Node<@Persistent T> permits Leaf, Fork, Nil {
  List<String> NAMES = new ArrayList<>();
}

@Persistent
record Leaf<@Persistent T>(T content) implements Node<T> {}

@Persistent
record Fork<@Persistent T>(Node<T> left, Node<T> right, List<String> rest) implements Node<T> {} // expect: R3.FIELD

enum Nil implements Node<String> { NIL }

@Persistent
record Loop(Loop next, Optional<Loop> other, int n) {}

@Persistent
record Growing<@Persistent T>(T one, Growing<Optional<String>> more) {}

@Persistent
class Tagged<@Persistent A, B> {
  private A tagged;
}

@Persistent
abstract class Base<@Persistent T, U, V extends Base<T, U, V, W>, W extends Ordinary & Comparable<W>> {
  protected T marked;
  protected U unmarked; // expect: R3.FIELD
  protected V bounded;
  protected W ordinary; // expect: R3.FIELD
  protected Tagged<T, Thread> unusedArgument;
  protected Tagged<Thread, U> usedArgument; // expect: R3.FIELD
  PBox<? extends V> box;
}

@Persistent
class Fields<@Persistent E extends Enum<E>> {
  transient int fast; // expect: R3.FIELD
  private transient List<String> cache; // expect: R3.FIELD
  static transient Thread worker;
  final Object lock = new Object(); // expect: R3.FIELD
  volatile Thread one, two; // expect: R3.FIELD
  E level;
  Optional<E> optional;
  PMap<E, E> byLevel;
  Clock clock; // expect: R3.FIELD
  ZoneId zone;
  ZoneOffset offset;
  DayOfWeek day;
  Optional<Optional<String>> twice;
  OptionalLong number;
  Void nothing;
  JournalHandle handle; // expect: R3.FIELD
  SysToken token; // expect: R3.FIELD
  PMutex.Guard<Long> guard; // expect: R3.FIELD
  PersistentHeap heap; // expect: R3.FIELD
  ReentrantReadWriteLock rw; // expect: R3.FIELD
  AtomicLong counter; // expect: R3.FIELD
  Comparable<E> comparable; // expect: R3.FIELD
  Loop loop;
  Optional<Growing<Long>> growing;
  Node<String> tree;
  Optional<Node<String>> optionalTree; // expect: R3.FIELD
  int[] ints;
  int[][] grid; // expect: R3.FIELD
  Runnable task = () -> {}; // expect: R3.FIELD
  Throwable cause; // expect: R3.FIELD
  Map.Entry<String, Long> entry; // expect: R3.FIELD
  Ordinary ordinary; // expect: R3.FIELD
  Iterator<PBox<Thread>> threads; // expect: R3.FIELD
  PBox raw; // expect: T.RAW
}
