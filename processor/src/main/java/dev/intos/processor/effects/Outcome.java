package dev.intos.processor.effects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one call may do, as far as is known where it stands. */
final class Outcome {
  /**
   * Code that may run.
   *
   * @param bindings what its parameters, {@code this} and captured variables are for this call
   * @param via the method of the JDK or of IntOS that runs it, empty where it is called itself
   * @param isEffect whether it runs as the body of a system call, outside the transaction's memory
   * @param returns whether what it returns is the result of the call
   */
  record Target(
      Code code, Map<Var, Set<Thing>> bindings, String via, boolean isEffect, boolean returns) {}

  /**
   * An effect of the call itself.
   *
   * @param via the called method, where another that the call runs is what has the effect
   */
  record Leaf(Effect effect, String label, String via) {
    Leaf(Effect effect, String label) {
      this(effect, label, "");
    }
  }

  private record Found(Code code, String via, boolean isEffect) {}

  private final boolean isOfProgram;
  private final List<Target> targets = new ArrayList<>();
  private final Map<Found, Target> found = new HashMap<>();
  private final Set<Object> asked = new HashSet<>();
  private final Set<Leaf> leaves = new LinkedHashSet<>();
  private final Set<Thing> result = new LinkedHashSet<>();

  private final Map<Target, Klass> handedOut = new IdentityHashMap<>();

  /**
   * @param isOfProgram whether the program makes the call, not a library
   */
  Outcome(boolean isOfProgram) {
    this.isOfProgram = isOfProgram;
  }

  boolean isOfProgram() {
    return isOfProgram;
  }

  /** Whether a question that adds the same each time is asked for the first time. */
  boolean asksFirst(Object question) {
    return asked.add(question);
  }

  /** Notes that the JDK uses what a target returns, which it knows by a type. */
  void handOut(Target target, Klass as) {
    handedOut.put(target, as);
  }

  /** The type by which the JDK knows what a target returns to it, or null. */
  Klass handedOut(Target target) {
    return handedOut.get(target);
  }

  List<Target> targets() {
    return targets;
  }

  Set<Leaf> leaves() {
    return leaves;
  }

  /** What the call may return, apart from what its targets return. */
  Set<Thing> result() {
    return result;
  }

  /** Adds a target, or what is new of one that was found before, which it gives. */
  Target add(Target target) {
    Found key = new Found(target.code(), target.via(), target.isEffect());
    Target known = found.putIfAbsent(key, target);
    if (known == null) {
      targets.add(target);
      return target;
    }
    target.bindings().forEach((var, things) -> join(known.bindings(), var, things));
    return known;
  }

  private static void join(Map<Var, Set<Thing>> bindings, Var var, Set<Thing> things) {
    Set<Thing> both = new LinkedHashSet<>(bindings.getOrDefault(var, Set.of()));
    both.addAll(things);
    bindings.put(var, both);
  }

  static Map<Var, Set<Thing>> bindings(Thing.Env captured) {
    return new LinkedHashMap<>(captured.values());
  }
}
