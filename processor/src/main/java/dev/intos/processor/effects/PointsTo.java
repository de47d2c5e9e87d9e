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
 * What variables may refer to, whoever calls: the points-to analysis of the whole compilation and
 * of the library code that it reaches, in which all calls of a method share its parameters and all
 * objects of a class its fields.
 *
 * <p>It also finds which functions are made, and what libraries are given. What it reaches depends
 * on that, and the other way round: code is looked at again when something that it asked for has
 * grown. Sets only grow and are finite, so that the loop ends.
 */
final class PointsTo implements Transfer.State {
  /**
   * A variable that may hold more than so many things is one whose flow is lost: it may hold any
   * object that fits. That keeps the analysis of large programs short.
   */
  private static final int MAX_THINGS = 24;

  private final Universe universe;
  private final Dispatch dispatch;
  private final Transfer transfer;
  private final Set<Var> lost = new HashSet<>();
  private final Map<Var, Set<Thing>> values = new HashMap<>();
  private final Map<Var, Set<Work>> readers = new HashMap<>();
  private final Map<Klass, Set<Work>> askers = new HashMap<>();
  private final Set<Work> unresolved = new LinkedHashSet<>();
  private final Set<Function> functions;
  private final Set<Code> all = new LinkedHashSet<>();
  private final Deque<Work> open = new ArrayDeque<>();
  private final Set<Work> empty = new LinkedHashSet<>();
  private boolean settled;
  private Work current;

  /** One step of some code, which is looked at again when what it read has grown. */
  private static final class Work {
    private final Step step;
    private boolean waits;

    Work(Step step) {
      this.step = step;
    }
  }

  PointsTo(
      Universe universe,
      Dispatch dispatch,
      Transfer transfer,
      SourceReader source,
      Predicate<VariableElement> isPersistent) {
    this.universe = universe;
    this.dispatch = dispatch;
    this.transfer = transfer;
    this.functions = new HashSet<>(source.functions());
    dispatch.onAsked(
        klass -> askers.computeIfAbsent(klass, k -> new LinkedHashSet<>()).add(current),
        () -> unresolved.add(current));
    dispatch.given().onNew(this::grown);
    for (Method method : source.methods()) parameters(method);
    for (Function function : source.functions()) {
      for (Var parameter : function.code().parameters()) open(parameter);
    }
    source.fields().forEach((field, var) -> field(field, var, isPersistent));
    for (Code code : source.all()) {
      if (code.self() != null) add(code.self(), Dispatch.unknown(code.self()));
      enter(code);
    }
    run();
    settled = true;
    empty.forEach(this::again);
    run();
    dispatch.searchClassPath();
    List.copyOf(unresolved).forEach(this::again);
    run();
    dispatch.openCalls().onlyWhere(this::holds);
    dispatch.onAsked(klass -> {}, () -> {});
    dispatch.given().onNew(klass -> {});
  }

  private boolean holds(Target target) {
    return all.contains(target.code())
        && target.bindings().entrySet().stream()
            .allMatch(given -> covers(given.getKey(), given.getValue()));
  }

  private boolean covers(Var var, Set<Thing> things) {
    return lost.contains(var) || values.getOrDefault(var, Set.of()).containsAll(things);
  }

  /** All code that was looked at, also that of libraries. */
  Set<Code> all() {
    return all;
  }

  private void run() {
    while (!open.isEmpty()) {
      current = open.remove();
      current.waits = false;
      transfer.apply(current.step, this);
    }
    current = null;
  }

  private void enter(Code code) {
    if (!all.add(code)) return;
    for (Step step : code.steps()) again(new Work(step));
  }

  private void again(Work work) {
    if (work.waits) return;
    work.waits = true;
    open.add(work);
  }

  /** Looks again at the code that asked what there is of a class. */
  private void grown(Klass klass) {
    for (Klass above : klass.ancestors()) {
      List.copyOf(askers.getOrDefault(above, Set.of())).forEach(this::again);
    }
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
    if (current != null) readers.computeIfAbsent(var, v -> new LinkedHashSet<>(2)).add(current);
    return values.getOrDefault(var, Set.of());
  }

  @Override
  public void add(Var var, Set<Thing> things) {
    if (things.isEmpty()) return;
    Set<Thing> known = values.getOrDefault(var, Set.of());
    if (known.containsAll(things)) return;
    if (lost.contains(var)) return;
    Set<Thing> both = known.isEmpty() ? things : new LinkedHashSet<>(known);
    if (both != things) both.addAll(things);
    if (both.size() > MAX_THINGS && var.klass() != null) {
      lost.add(var);
      both = Dispatch.unknown(var);
    }
    values.put(var, both);
    readers.getOrDefault(var, Set.of()).forEach(this::again);
  }

  @Override
  public void call(Target target) {
    target.bindings().forEach(this::add);
    enter(target.code());
  }

  @Override
  public Set<Thing> returned(Target target) {
    return of(target.code().result());
  }

  @Override
  public Thing.Env capture(List<Var> captured) {
    return Thing.Env.EMPTY;
  }

  /** A cast that is empty may be so only because what comes there was not looked at yet. */
  @Override
  public Set<Thing> lost(Var cast) {
    if (settled) return Dispatch.unknown(cast);
    empty.add(current);
    return Set.of();
  }

  @Override
  public void uses(Var field) {
    Code initializer = field.home() == null ? null : universe.library().initializer(field.home());
    if (initializer != null) enter(initializer);
  }

  @Override
  public void makes(Function function) {
    if (!functions.add(function)) return;
    dispatch.functions().add(function);
    if (function.klass() != null) grown(function.klass());
  }
}
