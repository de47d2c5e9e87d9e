package dev.intos.processor.flow;

import dev.intos.processor.model.Slot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known at one point of a body: the value of each slot, the status and content of each
 * object. A slot or object that is not there has not been reached.
 */
final class State {
  /** How far an object is from fresh; the order is that of the lattice. */
  enum Status {
    FRESH,
    /** A local array or collection holds it too. */
    SHARED,
    /** Something that outlives this code, or that nobody knows, can reach it. */
    ESCAPED,
    /** It may have moved into persistent memory. */
    MOVED
  }

  private final Map<Slot, Value> slots = new HashMap<>();
  private final Map<Obj, Status> status = new HashMap<>();
  private final Map<Obj, Value> contents = new HashMap<>();

  private final Answers answers = new Answers();

  State copy() {
    State copy = new State();
    copy.slots.putAll(slots);
    copy.status.putAll(status);
    copy.contents.putAll(contents);
    copy.answers.become(answers);
    return copy;
  }

  /** A copy with only those slots, and what can be reached from them and from a value. */
  State copy(Predicate<Slot> live, Value kept) {
    State copy = new State();
    slots.forEach(
        (slot, value) -> {
          if (live.test(slot)) copy.slots.put(slot, value);
        });
    copy.status.putAll(status);
    copy.contents.putAll(contents);
    copy.answers.become(answers);
    copy.answers.retain(live);
    if (!copy.status.isEmpty()) copy.dropUnreachable(kept);
    return copy;
  }

  /**
   * What nothing refers to any more may be forgotten: after a join, what has become of an object on
   * a way that has left it behind says nothing of it on the other.
   */
  private void dropUnreachable(Value kept) {
    Set<Obj> reached = new HashSet<>();
    Deque<Value> open = new ArrayDeque<>(slots.values());
    open.add(kept);
    while (!open.isEmpty()) {
      Value value = open.pop();
      for (Obj o : value.objects()) reach(o, reached, open);
      for (Obj o : value.partOf()) reach(o, reached, open);
    }
    status.keySet().retainAll(reached);
    contents.keySet().retainAll(reached);
  }

  private void reach(Obj object, Set<Obj> reached, Deque<Value> open) {
    if (reached.add(object) && contents.containsKey(object)) open.push(contents.get(object));
  }

  /** Takes over another state. */
  void become(State other) {
    State copy = other.copy();
    slots.clear();
    slots.putAll(copy.slots);
    status.clear();
    status.putAll(copy.status);
    contents.clear();
    contents.putAll(copy.contents);
    answers.become(copy.answers);
  }

  Value get(Slot slot) {
    return slots.get(slot);
  }

  void set(Slot slot, Value value) {
    slots.put(slot, value);
    answers.forget(slot);
  }

  /** What has the one bit has the other, too, from now on. */
  void mark(Value.Bit having, Value.Bit added) {
    slots.replaceAll((slot, value) -> value.has(having) ? value.with(added) : value);
  }

  Answers answers() {
    return answers;
  }

  Status status(Obj object) {
    return status.getOrDefault(object, Status.ESCAPED);
  }

  void raise(Obj object, Status to) {
    answers.forget(object);
    if (status(object).compareTo(to) < 0) status.put(object, to);
  }

  /** The object was moved if the slot is true; if it is false, it is as it was. */
  void moveIfTrue(Set<Obj> objects, Slot slot) {
    Set<Obj> kept = new LinkedHashSet<>();
    for (Obj o : objects) {
      if (status(o) == Status.FRESH) kept.add(o);
      raise(o, Status.MOVED);
    }
    if (slot != null && !kept.isEmpty()) answers.setKept(slot, false, kept);
  }

  /** On a branch where the objects have certainly not moved. */
  void assumeKept(Set<Obj> objects) {
    for (Obj o : objects) status.put(o, Status.FRESH);
  }

  /** A new object of a site: those that it made before are now the older ones. */
  void make(Obj object) {
    if (status.containsKey(object)) {
      Obj older = object.asOlder();
      Status before = status.get(object);
      status.merge(older, before, (a, b) -> a.compareTo(b) > 0 ? a : b);
      Value held = contents.remove(object);
      if (held != null) contents.merge(older, held, Value::join);
      slots.replaceAll((s, v) -> v.aged(object));
      contents.replaceAll((o, v) -> v.aged(object));
      answers.forgetObjects();
    }
    status.put(object, Status.FRESH);
  }

  Value content(Obj object) {
    return contents.getOrDefault(object, Value.PLAIN);
  }

  void addContent(Obj object, Value value) {
    contents.merge(object, value, Value::join);
  }

  /** The value with all that its objects hold, to any depth. */
  Value reach(Value value) {
    if (value.objects().isEmpty()) return value;
    Value all = value;
    Set<Obj> done = new HashSet<>();
    Set<Obj> open = new LinkedHashSet<>(value.objects());
    while (!open.isEmpty()) {
      Obj next = open.iterator().next();
      open.remove(next);
      if (!done.add(next)) continue;
      Value held = content(next);
      all = all.join(held);
      open.addAll(held.objects());
    }
    return all;
  }

  /** Adds what is possible in the other state; whether that was news. */
  boolean joinFrom(State other) {
    boolean changed = joinAnswers(other);
    for (var e : other.slots.entrySet()) {
      changed |= mergeValue(slots, e.getKey(), e.getValue());
    }
    for (var e : other.contents.entrySet()) {
      changed |= mergeValue(contents, e.getKey(), e.getValue());
    }
    for (var e : other.status.entrySet()) {
      Status mine = status.get(e.getKey());
      if (mine == null || mine.compareTo(e.getValue()) < 0) {
        status.put(e.getKey(), e.getValue());
        changed = true;
      }
    }
    return changed;
  }

  private static <K> boolean mergeValue(Map<K, Value> into, K key, Value value) {
    Value mine = into.get(key);
    Value joined = mine == null ? value : mine.join(value);
    if (joined.equals(mine)) return false;
    into.put(key, joined);
    return true;
  }

  private boolean joinAnswers(State other) {
    Set<Obj> moved = new HashSet<>();
    status.forEach((o, s) -> addIfMoved(moved, o, s));
    other.status.forEach((o, s) -> addIfMoved(moved, o, s));
    return answers.joinFrom(
        other.answers, moved, o -> isFreshOrAbsent(o), o -> other.isFreshOrAbsent(o));
  }

  private boolean isFreshOrAbsent(Obj object) {
    Status known = status.get(object);
    return known == null || known == Status.FRESH;
  }

  private static void addIfMoved(Set<Obj> to, Obj object, Status status) {
    if (status == Status.MOVED) to.add(object);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State s
        && Objects.equals(slots, s.slots)
        && Objects.equals(status, s.status)
        && Objects.equals(contents, s.contents);
  }

  @Override
  public int hashCode() {
    return Objects.hash(slots, status, contents);
  }
}
