package dev.intos.processor.effects;

import dev.intos.processor.effects.Outcome.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Code that returns nothing but what it was given, as {@code checkNotNull} does and a builder whose
 * methods return {@code this}. What a call of it returns is known from that call alone, where else
 * all calls of it would seem to return what any of them was given.
 */
final class PassedThrough {
  private final Universe universe;
  private final Map<Code, Set<Var>> known = new HashMap<>();

  PassedThrough(Universe universe) {
    this.universe = universe;
  }

  /** What a call returns, null where that is not all of it. */
  Set<Thing> of(Target target) {
    Set<Var> parameters = of(target.code());
    if (parameters == null) return null;
    Set<Thing> returned = new LinkedHashSet<>();
    for (Var parameter : parameters) {
      Set<Thing> given = target.bindings().get(parameter);
      if (given == null) return null;
      returned.addAll(Dispatch.narrowed(given, target.code().result(), false));
    }
    return returned;
  }

  /** The parameters that the code may return, null where it may return something else. */
  private Set<Var> of(Code code) {
    if (!known.containsKey(code)) {
      known.put(code, null);
      known.put(code, find(code));
    }
    return known.get(code);
  }

  private Set<Var> find(Code code) {
    Map<Var, List<Step>> sources = new HashMap<>();
    for (Step step : code.steps()) {
      if (step.to() != null) {
        sources.computeIfAbsent(step.to(), v -> new ArrayList<>()).add(step);
      }
    }
    Set<Var> parameters = new LinkedHashSet<>();
    Set<Var> seen = new HashSet<>();
    Deque<Var> open = new ArrayDeque<>();
    if (code.result() != null) open.add(code.result());
    while (!open.isEmpty()) {
      Var var = open.remove();
      if (!seen.add(var)) continue;
      if (var == code.self() || code.parameters().contains(var)) parameters.add(var);
      for (Step source : sources.getOrDefault(var, List.of())) {
        if (source instanceof Step.Copy copy && !isLostInCast(copy)) {
          open.add(copy.from());
        } else if (!(source instanceof Step.Invoke call) || !passes(call, open)) {
          return null;
        }
      }
    }
    return parameters;
  }

  /** A cast shows objects whose way there was not followed. */
  private static boolean isLostInCast(Step.Copy copy) {
    return copy.narrows() && copy.to().klass() != null && copy.to().klass().isRead();
  }

  /** Whether a call returns what it is given, which is then looked at further. */
  private boolean passes(Step.Invoke call, Deque<Var> open) {
    Code called =
        call.exact() && call.method().owner().isRead() ? universe.code(call.method()) : null;
    Set<Var> parameters = called == null || call.method().isConstructor() ? null : of(called);
    if (parameters == null) return false;
    for (Var parameter : parameters) {
      int index = called.parameters().indexOf(parameter);
      Var argument = index < 0 ? call.receiver() : call.arguments().get(index);
      if (argument != null) open.add(argument);
    }
    return true;
  }
}
