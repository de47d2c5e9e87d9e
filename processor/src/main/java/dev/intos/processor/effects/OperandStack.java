package dev.intos.processor.effects;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;

/**
 * What lies on the operand stack while the instructions of a method are read in order; where
 * branches meet with something on it, what lies there is joined.
 */
final class OperandStack {
  /** One value; {@code var} is null for what is no reference of interest. */
  record Entry(Var var, boolean wide) {
    static final Entry NARROW = new Entry(null, false);
    static final Entry WIDE = new Entry(null, true);
  }

  private final Klass object;
  private final List<Step> steps;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private final Map<Label, List<Entry>> joins = new HashMap<>();
  private boolean reachable = true;

  /**
   * @param steps where the joins of values are added
   */
  OperandStack(Klass object, List<Step> steps) {
    this.object = object;
    this.steps = steps;
  }

  void push(Var var) {
    entries.push(new Entry(var == null || var.klass() == null ? null : var, false));
  }

  /** Pushes a value of one word or two that is no reference. */
  void pushPlain(int words) {
    entries.push(words == 2 ? Entry.WIDE : Entry.NARROW);
  }

  void push(Entry entry) {
    entries.push(entry);
  }

  Entry popEntry() {
    return entries.isEmpty() ? new Entry(lost(), false) : entries.pop();
  }

  /** What lay on the stack where that was not followed: at labels that only later jumps reach. */
  private Var lost() {
    Var lost = new Var("lost", object, null);
    steps.add(new Step.Foreign(lost));
    return lost;
  }

  Var pop() {
    return popEntry().var();
  }

  /** The next instruction is reached by jumps only. */
  void leave() {
    reachable = false;
  }

  /** The next instruction is the start of a handler: the exception alone lies on the stack. */
  void handle(Var thrown) {
    entries.clear();
    push(thrown);
    reachable = true;
  }

  /** The next instruction has a label. */
  void arrive(Label label) {
    if (joins.containsKey(label)) {
      if (reachable) jump(label);
      entries.clear();
      joins.get(label).forEach(entries::push);
    } else if (!reachable) {
      entries.clear();
    }
    reachable = true;
  }

  /** Control may go to the label: what lies on the stack joins what comes there otherwise. */
  void jump(Label label) {
    List<Entry> now = new ArrayList<>();
    entries.descendingIterator().forEachRemaining(now::add);
    List<Entry> known = joins.get(label);
    if (known == null) {
      known = new ArrayList<>();
      for (Entry entry : now) known.add(joined(entry));
      joins.put(label, known);
    }
    for (int i = 0; i < known.size() && i < now.size(); i++) {
      Var to = known.get(i).var();
      Var from = now.get(i).var();
      if (to != null && from != null) steps.add(new Step.Copy(to, from, false));
    }
  }

  private Entry joined(Entry entry) {
    return entry.wide() ? Entry.WIDE : new Entry(new Var("joined", object, null), false);
  }
}
