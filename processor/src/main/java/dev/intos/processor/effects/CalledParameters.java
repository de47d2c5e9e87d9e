package dev.intos.processor.effects;

import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.facts.Use;
import dev.intos.processor.flow.Recursion;
import dev.intos.processor.flow.RuntimeFunctions;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Which parameters of compiled methods are functions that are only called. */
final class CalledParameters {
  private final Universe universe;
  private final LibraryFacts facts;
  private final Marks marks;
  private final Predicate<Klass> verified;
  private final Recursion<Var> known = new Recursion<>(true);

  CalledParameters(Universe universe, LibraryFacts facts, Marks marks, Predicate<Klass> verified) {
    this.universe = universe;
    this.facts = facts;
    this.marks = marks;
    this.verified = verified;
  }

  /** Whether this very body only calls its parameter; recursion adds nothing of its own. */
  boolean onlyCalled(Method method, int parameter) {
    if (method.owner().origin() != Klass.Origin.LIBRARY || !verified.test(method.owner())) {
      return false;
    }
    Code code = universe.code(method);
    if (code == null || parameter >= code.parameters().size()) return false;
    return onlyCalled(code.parameters().get(parameter), code);
  }

  private boolean onlyCalled(Var function, Code code) {
    return known.answer(function, f -> follow(f, code, new HashSet<>()));
  }

  /** Whether all that the code does with a variable, and with what it is copied to, is calls. */
  private boolean follow(Var function, Code code, Set<Var> seen) {
    if (!seen.add(function)) return true;
    if (function == code.result()) return false;
    for (Step step : code.steps()) {
      if (!isCall(step, function, code, seen)) return false;
    }
    return true;
  }

  private boolean isCall(Step step, Var function, Code code, Set<Var> seen) {
    if (step instanceof Step.Copy copy) {
      return copy.from() != function || follow(copy.to(), code, seen);
    }
    if (step instanceof Step.Store store) return store.value() != function;
    if (step instanceof Step.MakeFunction made) {
      boolean captures = made.function().captured().contains(function);
      return !captures
          || follow(function, made.function().code(), new HashSet<>())
              && follow(made.to(), code, seen);
    }
    if (step instanceof Step.Invoke call) return isCall(call, function, code, seen);
    return true;
  }

  private boolean isCall(Step.Invoke call, Var function, Code code, Set<Var> seen) {
    Method method = call.method();
    if (call.receiver() == function && !method.is(Method.ABSTRACT) && !isOfObject(method)) {
      return false;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (call.arguments().get(i) == function && !isPassedOn(call, i, code, seen)) return false;
    }
    return true;
  }

  private static boolean isOfObject(Method method) {
    return method.owner().name().equals("java.lang.Object");
  }

  private boolean isPassedOn(Step.Invoke call, int argument, Code code, Set<Var> seen) {
    Method method = call.method();
    if (method.owner().origin() == Klass.Origin.PLATFORM && method.element() != null) {
      Use use = facts.use(method.element(), argument);
      if (use.kind() == Use.Kind.RUNS || use.kind() == Use.Kind.LOOKS) return true;
      boolean same = use.kind() == Use.Kind.RESULT && !use.target().receiver();
      return same && (call.to() == null || follow(call.to(), code, seen));
    }
    if (method.owner().origin() == Klass.Origin.RUNTIME && method.element() != null) {
      return RuntimeFunctions.of(method.element(), argument, marks).isAtOnce();
    }
    return call.exact() && onlyCalled(method, argument);
  }
}
