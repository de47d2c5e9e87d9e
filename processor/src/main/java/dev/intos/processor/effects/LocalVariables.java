package dev.intos.processor.effects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;

/**
 * What the local variables of a method hold while its instructions are read in order. A compiler
 * uses a slot for one variable of the source after another, so that each assignment makes a
 * variable of its own; where ways meet that bring different ones, and where an exception is caught,
 * the slot may hold all that is ever assigned to it.
 */
final class LocalVariables {
  private final Klass object;
  private final List<Step> steps;
  private final Map<Integer, Var> all = new HashMap<>();
  private final Map<Label, Map<Integer, Var>> joins = new HashMap<>();
  private Map<Integer, Var> now = new HashMap<>();
  private boolean reachable = true;

  /**
   * @param steps where the assignments are added
   */
  LocalVariables(Klass object, List<Step> steps) {
    this.object = object;
    this.steps = steps;
  }

  Var load(int slot) {
    Var var = now.get(slot);
    return var == null ? all(slot) : var;
  }

  void store(int slot, Var value) {
    Var assigned = new Var("local" + slot, object, null);
    now.put(slot, assigned);
    if (value == null) return;
    steps.add(new Step.Copy(assigned, value, false));
    steps.add(new Step.Copy(all(slot), assigned, false));
  }

  private Var all(int slot) {
    return all.computeIfAbsent(slot, s -> new Var("local" + s, object, null));
  }

  /** The next instruction is reached by jumps only. */
  void leave() {
    reachable = false;
  }

  /** The next instruction is the start of a handler. */
  void handle() {
    now = new HashMap<>();
    reachable = true;
  }

  /** The next instruction has a label; what holds there is kept for jumps back to it. */
  void arrive(Label label) {
    Map<Integer, Var> known = joins.get(label);
    if (known == null) {
      if (!reachable) now = new HashMap<>();
    } else {
      if (reachable) known.entrySet().removeIf(e -> now.get(e.getKey()) != e.getValue());
      now = new HashMap<>(known);
    }
    joins.put(label, new HashMap<>(now));
    reachable = true;
  }

  /** Control may go to a label, ahead or back. */
  void jump(Label label, boolean isAhead) {
    Map<Integer, Var> known = joins.get(label);
    if (known == null) {
      joins.put(label, new HashMap<>(now));
    } else if (isAhead) {
      known.entrySet().removeIf(e -> now.get(e.getKey()) != e.getValue());
    } else {
      known.forEach((slot, var) -> back(var, load(slot)));
    }
  }

  private void back(Var to, Var from) {
    if (to != from) steps.add(new Step.Copy(to, from, false));
  }
}
