package dev.intos.processor.effects;

import dev.intos.processor.effects.Outcome.Leaf;
import dev.intos.processor.effects.Outcome.Target;
import dev.intos.processor.effects.Thing.Any;
import dev.intos.processor.effects.Thing.Closure;
import dev.intos.processor.effects.Thing.Container;
import dev.intos.processor.effects.Thing.Env;
import dev.intos.processor.effects.Thing.Exact;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.facts.Outside;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.type.TypeMirror;

/** Which bodies a call may run, by what its receiver and arguments may be. */
final class Dispatch {
  private final Universe universe;
  private final Marks marks;
  private final LibraryFacts facts;
  private final FunctionIndex functions;
  private final CallBacks callBacks;
  private final PlatformCalls platform;
  private final RuntimeCalls runtime;
  private final OpenCalls openCalls;
  private final Given given;
  private final ClassHierarchy hierarchy;
  private Consumer<Klass> asked = klass -> {};
  private Runnable unresolved = () -> {};
  private boolean searchesClassPath;

  Dispatch(Universe universe, Marks marks, LibraryFacts facts, List<Function> functions) {
    this.universe = universe;
    this.marks = marks;
    this.facts = facts;
    this.functions = new FunctionIndex(functions);
    this.given = new Given(universe);
    this.hierarchy = new ClassHierarchy(universe, given);
    this.openCalls = new OpenCalls(universe);
    this.callBacks = new CallBacks(this, openCalls, universe);
    this.platform = new PlatformCalls(callBacks, universe, facts);
    this.runtime = new RuntimeCalls(callBacks, universe);
  }

  /** The functions that the program or a library makes. */
  FunctionIndex functions() {
    return functions;
  }

  /** Those of a type, in an answer that depends on which there are. */
  List<Function> functions(Klass type) {
    asked.accept(type);
    return functions.of(type);
  }

  OpenCalls openCalls() {
    return openCalls;
  }

  Given given() {
    return given;
  }

  /** Whom to tell which classes an answer depends on, and that the class path may have more. */
  void onAsked(Consumer<Klass> listener, Runnable onUnresolved) {
    asked = listener;
    unresolved = onUnresolved;
  }

  /** From now on a method that nothing known implements is any of the class path. */
  void searchClassPath() {
    searchesClassPath = true;
  }

  /** What a call may do, given what the variables may be. */
  Outcome invoke(Step.Invoke call, Values values) {
    Outcome outcome = new Outcome(call.from() != null);
    marked(call.method(), outcome);
    switch (call.method().owner().origin()) {
      case OPAQUE -> outcome.result().addAll(unknown(call.to()));
      case RUNTIME -> runtime.invoke(call, values, outcome);
      case PLATFORM -> {
        boolean own = !call.exact() && virtual(call, values, outcome);
        if (!own) platform.invoke(call, values, outcome);
      }
      case PROGRAM, LIBRARY -> {
        if (call.exact()) {
          Set<Thing> self = call.receiver() == null ? Set.of() : values.of(call.receiver());
          run(call.method(), self, call, values, "", outcome);
        } else {
          virtual(call, values, outcome);
        }
      }
    }
    handedOut(outcome, values);
    return outcome;
  }

  /** What a call may do of whose receiver nothing is known. */
  Outcome open(Step.Open call, Values values) {
    Outcome outcome = new Outcome(true);
    call.bodies().accept(values, outcome);
    handedOut(outcome, values);
    return outcome;
  }

  /** The JDK goes on with what it gets from the bodies that it runs: an iterator, for one. */
  private void handedOut(Outcome outcome, Values values) {
    for (int i = 0; i < outcome.targets().size(); i++) {
      Target target = outcome.targets().get(i);
      Klass as = outcome.handedOut(target);
      if (as == null || target.code().result() == null) continue;
      boolean isShared =
          outcome.isOfProgram()
              && !target.isEffect()
              && openCalls.use(target, as, outcome, (vs, own) -> use(target, as, vs, own));
      if (!isShared) use(target, as, values, outcome);
    }
  }

  private void use(Target returning, Klass as, Values values, Outcome outcome) {
    for (Thing thing : values.of(returning.code().result())) {
      callBacks.callBack(thing, as, returning.via(), returning.isEffect(), outcome);
    }
  }

  /** What the marks of a method, or the table of locks, say of a call of it. */
  private void marked(Method method, Outcome outcome) {
    if (method.element() == null) return;
    Outside outside = marks.outside(method.element());
    if (outside == Outside.OUTSIDE) {
      outcome.leaves().add(new Leaf(Effect.OUTSIDE, method.label()));
    } else if (isLock(method)) {
      lock(method, "", outcome);
    }
  }

  void lock(Method method, String via, Outcome outcome) {
    outcome.leaves().add(new Leaf(Effect.LOCK, method.label(), via));
    boolean onlyWaits = method.element() != null && facts.onlyWaits(method.element());
    if (!onlyWaits && method.owner().origin() != Klass.Origin.LIBRARY) {
      outcome.leaves().add(new Leaf(Effect.OWN_LOCK, method.label(), via));
    }
  }

  boolean isLock(Method method) {
    return method.element() != null
        && (marks.outside(method.element()) == Outside.LOCK
            || facts.isLockOperation(method.element()));
  }

  /**
   * Adds what a virtual call runs.
   *
   * @return whether the receiver can be none but objects whose own body was found
   */
  private boolean virtual(Step.Invoke call, Values values, Outcome outcome) {
    Method method = call.method();
    Klass place = narrower(call.receiver().klass(), method.owner());
    Set<Thing> receivers = values.of(call.receiver());
    boolean declaredByJdk = method.owner().origin() == Klass.Origin.PLATFORM;
    if (receivers.isEmpty()) {
      // In a library all that can arrive is followed: nothing does.
      if (!declaredByJdk && call.receiver().type() != null) {
        any(new Any(place, call.receiver().type(), false), call, values, outcome);
      }
      return false;
    }
    boolean own = true;
    for (Thing receiver : receivers) {
      if (receiver instanceof Exact exact) {
        if (exact.klass().isSubtypeOf(method.owner())) {
          own &= exactly(exact, call, values, outcome);
        }
      } else if (receiver instanceof Closure closure) {
        own &= closure(closure, call, values, outcome);
      } else if (receiver instanceof Any any) {
        own = false;
        any(narrow(any, place, call.receiver().type()), call, values, outcome);
      } else {
        own = false;
      }
    }
    return own;
  }

  private boolean exactly(Exact exact, Step.Invoke call, Values values, Outcome outcome) {
    Method body = universe.resolve(exact.klass(), call.method());
    if (body == null || !body.owner().isRead()) {
      if (body != null) inherited(body, call.method(), outcome);
      return false;
    }
    run(body, Set.of(exact), call, values, "", outcome);
    return true;
  }

  /** A method of the program's interface whose body a class inherits from the JDK. */
  private void inherited(Method body, Method called, Outcome outcome) {
    if (body != called && isLock(body)) lock(body, called.label(), outcome);
  }

  private boolean closure(Closure closure, Step.Invoke call, Values values, Outcome outcome) {
    Function function = closure.function();
    Method method = call.method();
    if (function.klass() == null || !function.klass().isSubtypeOf(method.owner())) return true;
    if (method.is(Method.ABSTRACT) && implementsIt(function, method)) {
      outcome.add(target(closure, call, values, ""));
      return true;
    }
    if (method.owner().isRead() && !method.is(Method.ABSTRACT)) {
      run(method, Set.of(closure), call, values, "", outcome);
      return true;
    }
    return false;
  }

  private boolean implementsIt(Function function, Method method) {
    return function.method() == null
        || function.method() == method
        || function.method().name().equals(method.name());
  }

  private Target target(Closure closure, Step.Invoke call, Values values, String via) {
    Map<Var, Set<Thing>> bindings = Outcome.bindings(closure.captured());
    bind(closure.function().code(), call, values, bindings);
    return new Target(closure.function().code(), bindings, via, false, true);
  }

  private void bind(Code code, Step.Invoke call, Values values, Map<Var, Set<Thing>> bindings) {
    for (int i = 0; i < code.parameters().size() && i < call.arguments().size(); i++) {
      Var parameter = code.parameters().get(i);
      Var argument = call.arguments().get(i);
      if (parameter.klass() == null) continue;
      Set<Thing> given = argument == null ? Set.of() : values.of(argument);
      bindings.put(parameter, narrowed(given, parameter, false));
    }
  }

  /** All bodies that fit: the class hierarchy decides. */
  private void any(Any any, Step.Invoke call, Values values, Outcome outcome) {
    int bodies = overrides(any, call.method()).size() + functions(any, call.method()).size();
    boolean isShared =
        outcome.isOfProgram()
            && OpenCalls.areMany(bodies)
            && openCalls.call(
                any, call, values, outcome, within -> (vs, o) -> each(any, within, vs, o));
    if (!isShared) each(any, call, values, outcome);
  }

  private List<Function> functions(Any any, Method method) {
    boolean runsFunctions = method.is(Method.ABSTRACT) || method.owner().isRead();
    return runsFunctions ? functions.of(any.klass()) : List.of();
  }

  private void each(Any any, Step.Invoke call, Values values, Outcome outcome) {
    Method method = call.method();
    boolean found = false;
    for (Method body : overrides(any, method)) {
      Klass self = narrower(any.klass(), body.owner());
      TypeMirror type = self == any.klass() ? any.type() : null;
      run(body, Set.of(new Any(self, type, any.given())), call, values, "", outcome);
      found = true;
    }
    for (Function function : functions(any, method)) {
      if ((!any.given() || given.has(function))
          && universe.fits().fits(function.type(), any.type())) {
        closure(new Closure(function, Env.EMPTY), call, values, outcome);
        found = true;
      }
    }
    if (found || !method.owner().isRead()) return;
    boolean library = method.owner().origin() == Klass.Origin.LIBRARY;
    if (library && any.given()) return;
    if (library && !searchesClassPath) unresolved.run();
    if (library && searchesClassPath) {
      for (Klass klass : universe.library().subtypes(any.klass())) {
        Method body = universe.resolve(klass, method);
        if (body == null || !hasBody(body)) continue;
        run(body, Set.of(new Any(klass, null, true)), call, values, "", outcome);
        found = true;
      }
    }
    if (!found) missing(call, outcome);
  }

  private void missing(Step.Invoke call, Outcome outcome) {
    outcome.result().addAll(unknown(call.to()));
    Method method = call.method();
    boolean early = method.owner().origin() == Klass.Origin.LIBRARY && !searchesClassPath;
    if (early) return;
    if (call.isFunctionalParameter() || method.owner().isAnnotation()) return;
    outcome.leaves().add(new Leaf(Effect.UNKNOWN, method.label()));
  }

  /** The bodies of a method in the classes that fit. */
  Set<Method> overrides(Any any, Method method) {
    asked.accept(any.klass());
    return hierarchy.bodies(any, method);
  }

  static boolean hasBody(Method method) {
    return method.owner().isRead() && !method.is(Method.ABSTRACT);
  }

  /** Adds one body that runs with the call's arguments. */
  private void run(
      Method method,
      Set<Thing> self,
      Step.Invoke call,
      Values values,
      String via,
      Outcome outcome) {
    if (method != call.method() && isLock(method)) {
      lock(method, call.method().label(), outcome);
    }
    Code code = universe.code(method);
    if (code == null) {
      outcome.result().addAll(unknown(call.to()));
      boolean lost =
          method.owner().origin() == Klass.Origin.LIBRARY
              && !universe.library().isFound(method.owner());
      if (method.is(Method.NATIVE) || lost) {
        outcome.leaves().add(new Leaf(Effect.UNKNOWN, method.label()));
      }
      return;
    }
    if (code.isLibrary()) give(self, call, values);
    Map<Var, Set<Thing>> bindings = self(code, self);
    bind(code, call, values, bindings);
    outcome.add(new Target(code, bindings, via, false, !method.isConstructor()));
  }

  private void give(Set<Thing> self, Step.Invoke call, Values values) {
    given.add(self, null, functions);
    for (Var argument : call.arguments()) {
      if (argument != null) give(values.of(argument), argument);
    }
  }

  /** Notes that a library gets what a variable may hold. */
  void give(Set<Thing> things, Var var) {
    given.add(things, var.type(), functions);
  }

  Map<Var, Set<Thing>> self(Code code, Set<Thing> self) {
    Map<Var, Set<Thing>> bindings = Outcome.bindings(Env.EMPTY);
    for (Thing thing : self) {
      if (thing instanceof Exact exact) bindings.putAll(exact.captured().values());
    }
    if (code.self() != null) bindings.put(code.self(), narrowed(self, code.self(), true));
    return bindings;
  }

  /** What may be in a variable of which nothing is known. */
  static Set<Thing> unknown(Var var) {
    return var == null ? Set.of() : var.anything();
  }

  static Klass narrower(Klass one, Klass other) {
    if (one == null) return other;
    return other == null || one.isSubtypeOf(other) ? one : other.isSubtypeOf(one) ? other : one;
  }

  /** What of some things can be in a variable. */
  static Set<Thing> narrowed(Set<Thing> things, Var to, boolean isCast) {
    if (to == null || to.klass() == null) return Set.of();
    boolean all = things.stream().allMatch(thing -> isOf(thing, to.klass()));
    if (all && !(isCast && things.isEmpty())) return things;
    Set<Thing> kept = new LinkedHashSet<>();
    for (Thing thing : things) {
      if (thing instanceof Any any) kept.add(narrow(any, to.klass(), to.type()));
      else if (isOf(thing, to.klass())) kept.add(thing);
    }
    if (isCast && kept.isEmpty() && to.klass().isRead()) kept.addAll(unknown(to));
    return kept;
  }

  /** Whether a thing is of a class; what is inside a wrapper is not looked at. */
  private static boolean isOf(Thing thing, Klass klass) {
    if (thing instanceof Exact exact) return exact.klass().isSubtypeOf(klass);
    if (thing instanceof Any any) return any.klass().isSubtypeOf(klass);
    if (thing instanceof Container) return !klass.isRead();
    return !(thing instanceof Closure closure)
        || closure.function().klass() == null
        || closure.function().klass().isSubtypeOf(klass);
  }

  private static Any narrow(Any any, Klass place, TypeMirror type) {
    if (place == null || any.klass().isSubtypeOf(place)) return any;
    return new Any(place, type, any.given() || type == null);
  }
}
