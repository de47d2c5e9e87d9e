package dev.intos.processor.effects;

import dev.intos.processor.effects.Outcome.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * What the variables of the program may refer to, whoever calls: the points-to analysis of the
 * whole compilation, in which all calls of a method share its parameters and all objects of a class
 * its fields.
 *
 * <p>Sets only grow and are finite, so that the loop ends.
 */
final class PointsTo implements Transfer.State {
  private final Map<Var, Set<Thing>> values = new HashMap<>();
  private final Map<Var, Set<Code>> readers = new HashMap<>();
  private final Deque<Code> open = new ArrayDeque<>();
  private final Set<Code> waiting = new HashSet<>();
  private Code current;

  PointsTo(
      SourceReader source,
      Transfer transfer,
      Given given,
      Predicate<VariableElement> isPersistent) {
    for (Method method : source.methods()) parameters(method);
    for (Function function : source.functions()) {
      for (Var parameter : function.code().parameters()) open(parameter);
    }
    source.fields().forEach((field, var) -> field(field, var, isPersistent));
    for (Code code : source.all()) {
      if (code.self() != null) add(code.self(), Dispatch.unknown(code.self()));
      if (waiting.add(code)) open.add(code);
    }
    int known;
    do {
      known = given.size();
      run(transfer);
      // What a library was given may come back wherever one is called.
      for (Code code : source.all()) if (waiting.add(code)) open.add(code);
    } while (given.size() > known);
    open.clear();
  }

  private void run(Transfer transfer) {
    while (!open.isEmpty()) {
      current = open.remove();
      waiting.remove(current);
      transfer.apply(current, this);
    }
    current = null;
  }

  /** Others may pass any object of a class of the program, except to private methods. */
  private void parameters(Method method) {
    if (method.is(Method.PRIVATE)) return;
    for (Var parameter : method.code().parameters()) open(parameter);
  }

  private void open(Var var) {
    if (var.klass() != null && var.klass().isRead()) add(var, Dispatch.unknown(var));
  }

  /** What others may write, or what comes out of persistent memory, can be any object that fits. */
  private void field(VariableElement field, Var var, Predicate<VariableElement> isPersistent) {
    Set<Modifier> modifiers = field.getModifiers();
    boolean closed = modifiers.contains(Modifier.FINAL) || modifiers.contains(Modifier.PRIVATE);
    if (!closed || isPersistent.test(field)) open(var);
  }

  @Override
  public Set<Thing> of(Var var) {
    if (current != null) readers.computeIfAbsent(var, v -> new LinkedHashSet<>()).add(current);
    return values.getOrDefault(var, Set.of());
  }

  @Override
  public void add(Var var, Set<Thing> things) {
    if (things.isEmpty()) return;
    Set<Thing> known = values.getOrDefault(var, Set.of());
    if (known.containsAll(things)) return;
    Set<Thing> both = new LinkedHashSet<>(known);
    both.addAll(things);
    values.put(var, both);
    for (Code reader : readers.getOrDefault(var, Set.of())) {
      if (waiting.add(reader)) open.add(reader);
    }
  }

  @Override
  public Set<Thing> returned(Target target) {
    if (target.code().isLibrary()) {
      for (Set<Thing> things : target.bindings().values()) things.forEach(this::givenAway);
      return Dispatch.unknown(target.code().result());
    }
    target.bindings().forEach(this::add);
    return of(target.code().result());
  }

  /** A library may call what it was given with whatever it likes. */
  private void givenAway(Thing thing) {
    if (thing instanceof Thing.Closure closure) {
      for (Var parameter : closure.function().code().parameters()) {
        add(parameter, Dispatch.unknown(parameter));
      }
    } else if (thing instanceof Thing.Exact exact) {
      for (Method method : exact.klass().methods().values()) {
        if (method.code() == null) continue;
        for (Var parameter : method.code().parameters()) {
          add(parameter, Dispatch.unknown(parameter));
        }
      }
    }
  }

  @Override
  public Thing.Env capture(List<Var> captured) {
    return Thing.Env.EMPTY;
  }
}
