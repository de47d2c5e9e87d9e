package dev.intos.processor.flow;

import dev.intos.processor.model.Slot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the booleans of a state tell: which objects have certainly not moved if a slot has one value
 * ({@code pushBack} moves only if it returns true), and which slots are constant.
 */
final class Answers {
  private record Answer(Slot slot, boolean value) {
    Answer opposite() {
      return new Answer(slot, !value);
    }
  }

  private final Map<Answer, Set<Obj>> kept = new HashMap<>();

  /** Answers that are certainly given: the slot has that value. */
  private final Set<Answer> certain = new HashSet<>();

  /** Those of them that a condition has computed. */
  private final Set<Answer> computed = new HashSet<>();

  void become(Answers other) {
    if (other == this) return;
    kept.clear();
    kept.putAll(other.kept);
    certain.clear();
    certain.addAll(other.certain);
    computed.clear();
    computed.addAll(other.computed);
  }

  void forget(Slot slot) {
    if (kept.isEmpty() && certain.isEmpty()) return;
    for (boolean value : new boolean[] {true, false}) {
      kept.remove(new Answer(slot, value));
      certain.remove(new Answer(slot, value));
      computed.remove(new Answer(slot, value));
    }
  }

  /** Forgets all slots but those. */
  void retain(Predicate<Slot> live) {
    kept.keySet().removeIf(answer -> !live.test(answer.slot()));
    certain.removeIf(answer -> !live.test(answer.slot()));
    computed.removeIf(answer -> !live.test(answer.slot()));
  }

  /** Objects got other names: nothing more is known of them. */
  void forgetObjects() {
    kept.clear();
  }

  /** Whatever an answer said of the object, something else has happened to it since. */
  void forget(Obj object) {
    if (kept.isEmpty()) return;
    kept.replaceAll((answer, objects) -> without(objects, object));
  }

  private static Set<Obj> without(Set<Obj> objects, Obj object) {
    if (!objects.contains(object)) return objects;
    Set<Obj> rest = new LinkedHashSet<>(objects);
    rest.remove(object);
    return rest;
  }

  /**
   * The slot has that value here.
   *
   * @param computed whether a condition says so, and not a literal
   */
  void setConstant(Slot slot, boolean value, boolean computed) {
    Answer answer = new Answer(slot, value);
    certain.add(answer);
    if (computed) this.computed.add(answer);
  }

  /**
   * Whether control cannot go where the slot has that value. Code behind a literal is judged though
   * it never runs.
   */
  boolean isImpossible(Slot slot, boolean value) {
    return computed.contains(new Answer(slot, !value));
  }

  void setKept(Slot slot, boolean value, Set<Obj> objects) {
    kept.put(new Answer(slot, value), objects);
  }

  Set<Obj> kept(Slot slot, boolean value) {
    return kept.getOrDefault(new Answer(slot, value), Set.of());
  }

  /** {@code target = source}: what the one tells, the other tells. */
  void assign(Slot target, Slot source) {
    for (boolean value : new boolean[] {true, false}) {
      Answer from = new Answer(source, value);
      if (kept.containsKey(from)) kept.put(new Answer(target, value), kept.get(from));
      if (certain.contains(from)) setConstant(target, value, computed.contains(from));
    }
  }

  /**
   * What a boolean tells holds after a join if it held on both ways: an object is kept by an answer
   * that could not be given there, or where it had not moved at all.
   *
   * @param moved the objects that have moved on some way
   * @return whether less is known than before
   */
  boolean joinFrom(
      Answers other, Set<Obj> moved, Predicate<Obj> isFreshHere, Predicate<Obj> isFreshThere) {
    Set<Answer> told = new HashSet<>(kept.keySet());
    told.addAll(other.kept.keySet());
    for (Answer a : certain) told.add(a.opposite());
    for (Answer a : other.certain) told.add(a.opposite());
    Map<Answer, Set<Obj>> joined = new HashMap<>();
    for (Answer answer : told) {
      Set<Obj> both = new LinkedHashSet<>();
      for (Obj o : moved) {
        if (keeps(answer, o, isFreshHere) && other.keeps(answer, o, isFreshThere)) both.add(o);
      }
      if (!both.isEmpty()) joined.put(answer, both);
    }
    boolean changed = certain.retainAll(other.certain);
    changed |= computed.retainAll(other.computed);
    changed |= !joined.equals(kept);
    kept.clear();
    kept.putAll(joined);
    return changed;
  }

  private boolean keeps(Answer answer, Obj object, Predicate<Obj> isFresh) {
    return certain.contains(answer.opposite())
        || isFresh.test(object)
        || kept.getOrDefault(answer, Set.of()).contains(object);
  }
}
