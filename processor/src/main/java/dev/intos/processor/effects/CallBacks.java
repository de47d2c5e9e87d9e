package dev.intos.processor.effects;

import dev.intos.processor.effects.Outcome.Target;
import dev.intos.processor.effects.Thing.Any;
import dev.intos.processor.effects.Thing.Asking;
import dev.intos.processor.effects.Thing.Closure;
import dev.intos.processor.effects.Thing.Container;
import dev.intos.processor.effects.Thing.Env;
import dev.intos.processor.effects.Thing.Exact;
import dev.intos.processor.effects.Thing.Wrapper;
import dev.intos.processor.facts.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which bodies the JDK or IntOS runs of the objects and functions that they are given. */
final class CallBacks {
  /** The JDK runs objects of these on other threads, whatever method of them is called. */
  private static final Set<String> RUN_ELSEWHERE =
      Set.of(
          "java.lang.Thread",
          "java.util.TimerTask",
          "java.util.concurrent.ForkJoinTask",
          "java.util.concurrent.FutureTask");

  /**
   * What these do themselves calls no method that a subclass overrides, but what the table says.
   */
  private static final Set<String> SILENT =
      Set.of("java.lang.Enum", "java.lang.Object", "java.lang.Record");

  /** That the bodies which an object inherits from a JDK type may call what it overrides. */
  private record SelfCall(Thing thing, Klass klass, Klass as, String via, boolean isEffect) {}

  private final Dispatch dispatch;
  private final OpenCalls openCalls;
  private final Universe universe;
  private final Map<Klass, Map<Klass, Set<Method>>> together = new HashMap<>();

  CallBacks(Dispatch dispatch, OpenCalls openCalls, Universe universe) {
    this.dispatch = dispatch;
    this.openCalls = openCalls;
    this.universe = universe;
  }

  /**
   * Adds what runs when the JDK or IntOS calls an object that it was given.
   *
   * @param as the type that it knows the object by: it calls that type's methods
   */
  void callBack(Thing thing, Klass as, String via, boolean isEffect, Outcome outcome) {
    if (thing instanceof Asking asking) {
      ask(asking, via, isEffect, outcome);
    } else if (thing instanceof Wrapper wrapper) {
      callBack(wrapper.inside(), wrapper.as(), via, isEffect, outcome);
    } else if (thing instanceof Closure closure) {
      if (closure.function().klass() == null || closure.function().klass().isSubtypeOf(as)) {
        Map<Var, Set<Thing>> bindings = Outcome.bindings(closure.captured());
        Code code = closure.function().code();
        Target target = outcome.add(called(code, bindings, via, isEffect));
        // Of an Iterable, for one; what other functions return the JDK passes on.
        if (isIterator(code.result())) outcome.handOut(target, code.result().klass());
      }
    } else if (as.name().equals("java.lang.Object") || thing instanceof Container) {
      return;
    } else if (!(thing instanceof Any any)) {
      callBackAll(thing, as, via, isEffect, outcome);
    } else if (!isShared(any, as, null, via, isEffect, outcome, bodies(any, as))) {
      each(any, as, via, isEffect, outcome);
    }
  }

  private void callBackAll(Thing thing, Klass as, String via, boolean isEffect, Outcome outcome) {
    for (Method method : universe.instanceMethods(as)) {
      callBack(thing, method, via, isEffect, outcome);
    }
  }

  private void each(Any any, Klass as, String via, boolean isEffect, Outcome outcome) {
    callBackAll(any, as, via, isEffect, outcome);
    callBackFunctions(any, as, via, isEffect, outcome);
  }

  private int bodies(Any any, Klass as) {
    Klass place = Dispatch.narrower(any.klass(), as);
    return universe.subtypes(place).size() + dispatch.functions(place).size();
  }

  /** Whether other code stands for the many bodies of a call. */
  private boolean isShared(
      Any any, Klass as, Method method, String via, boolean isEffect, Outcome outcome, int bodies) {
    return outcome.isOfProgram()
        && !isEffect
        && OpenCalls.areMany(bodies)
        && openCalls.callBack(
            any,
            as,
            method,
            via,
            outcome,
            (values, own) -> {
              if (method == null) each(any, as, via, false, own);
              else each(any, method, via, false, own);
            });
  }

  private void ask(Asking asking, String via, boolean isEffect, Outcome outcome) {
    for (Asked one : asking.questions()) {
      Method question = question(one);
      if (question != null) callBack(asking.element(), question, via, isEffect, outcome);
    }
  }

  Method question(Asked asked) {
    Klass of =
        universe.named(asked == Asked.COMPARE_TO ? "java.lang.Comparable" : "java.lang.Object");
    return of == null ? null : universe.find(of, asked.method(), asked.arity());
  }

  private void callBackFunctions(Any any, Klass as, String via, boolean isEffect, Outcome outcome) {
    Klass place = Dispatch.narrower(any.klass(), as);
    for (Function function : dispatch.functions(place)) {
      if ((!any.given() || dispatch.given().has(function))
          && universe.fits().fits(function.type(), any.type())) {
        callBack(new Closure(function, Env.EMPTY), as, via, isEffect, outcome);
      }
    }
  }

  private static boolean isIterator(Var result) {
    return result.klass() != null && result.klass().name().equals("java.util.Iterator");
  }

  /**
   * The type by which the JDK knows, and uses, what a method returns to it; null if it does not.
   */
  private Klass handedOut(Method method) {
    Klass as = method.element() == null ? null : universe.of(method.element().getReturnType());
    boolean used = as != null && as.isInterface() && as.origin() == Klass.Origin.PLATFORM;
    return used ? as : null;
  }

  /** Adds what runs when the JDK calls one method of an object, and uses what that returns. */
  void callBack(Thing thing, Method method, String via, boolean isEffect, Outcome outcome) {
    if (thing instanceof Container container) {
      callBack(container.element(), method, via, isEffect, outcome);
    } else if (thing instanceof Exact exact) {
      if (exact.klass().isSubtypeOf(method.owner())) {
        Method body = universe.resolve(exact.klass(), method);
        callBack(body, exact, via, isEffect, handedOut(method), outcome);
        if (body != null && !body.owner().isRead()) {
          callSelf(exact, exact.klass(), body, via, isEffect, outcome);
        }
      }
    } else if (thing instanceof Any any) {
      int bodies = dispatch.overrides(any, method).size();
      if (!isShared(any, null, method, via, isEffect, outcome, bodies)) {
        each(any, method, via, isEffect, outcome);
      }
    }
  }

  private void each(Any any, Method method, String via, boolean isEffect, Outcome outcome) {
    Method inherited = any.klass().isRead() ? universe.resolve(any.klass(), method) : null;
    if (inherited != null && !inherited.owner().isRead()) {
      callSelf(any, any.klass(), inherited, via, isEffect, outcome);
    }
    for (Method body : dispatch.overrides(any, method)) {
      Any self = new Any(Dispatch.narrower(any.klass(), body.owner()), null, any.given());
      callBack(body, self, via, isEffect, handedOut(method), outcome);
    }
  }

  /** Whether a class is one that the JDK runs on other threads. */
  static boolean isRunElsewhere(Klass klass) {
    return klass.ancestors().stream().anyMatch(k -> RUN_ELSEWHERE.contains(k.name()));
  }

  /** Adds what a body that an object inherits from the JDK may call of it. */
  void callSelf(
      Thing thing, Klass klass, Method body, String via, boolean isEffect, Outcome outcome) {
    Klass as = body.owner();
    boolean keeps = as.name().startsWith("java.util.concurrent.") || SILENT.contains(as.name());
    boolean elsewhere = isRunElsewhere(klass);
    boolean runs = !body.is(Method.ABSTRACT) && !body.is(Method.STATIC) && !body.isConstructor();
    if (keeps || elsewhere || !runs) return;
    // Each of the type's methods leads here.
    if (!outcome.asksFirst(new SelfCall(thing, klass, as, via, isEffect))) return;
    for (Method method : inheritedTogether(klass, as)) {
      Klass used = handedOut(method);
      if (thing instanceof Exact exact) {
        callBack(universe.resolve(exact.klass(), method), exact, via, isEffect, used, outcome);
      } else if (thing instanceof Any any) {
        for (Method own : dispatch.overrides(any, method)) {
          Any self = new Any(Dispatch.narrower(any.klass(), own.owner()), null, any.given());
          callBack(own, self, via, isEffect, used, outcome);
        }
      }
    }
  }

  /**
   * The methods that bodies of a JDK type may call on an object, and those that these call then.
   */
  private Set<Method> inheritedTogether(Klass klass, Klass as) {
    Map<Klass, Set<Method>> known = together.computeIfAbsent(klass, k -> new HashMap<>());
    Set<Method> found = known.get(as);
    if (found == null) {
      found = findTogether(klass, as);
      known.put(as, found);
    }
    return found;
  }

  private Set<Method> findTogether(Klass klass, Klass as) {
    Set<Method> found = new LinkedHashSet<>();
    Set<Klass> types = new LinkedHashSet<>();
    List<Klass> open = new ArrayList<>(List.of(as));
    for (int i = 0; i < open.size(); i++) {
      if (!types.add(open.get(i))) continue;
      for (Method method : universe.instanceMethods(open.get(i))) {
        found.add(method);
        Method body = klass.isRead() ? universe.resolve(klass, method) : null;
        if (body != null && !body.owner().isRead() && !body.is(Method.ABSTRACT)) {
          open.add(body.owner());
        }
      }
    }
    return found;
  }

  private void callBack(
      Method body, Thing self, String via, boolean isEffect, Klass handedOut, Outcome outcome) {
    if (body == null || !Dispatch.hasBody(body)) return;
    if (dispatch.isLock(body)) dispatch.lock(body, via, outcome);
    Code code = universe.code(body);
    if (code == null) return;
    Target target = outcome.add(called(code, dispatch.self(code, Set.of(self)), via, isEffect));
    if (handedOut != null) outcome.handOut(target, handedOut);
  }

  /** Code that is called with nobody knows what. */
  private Target called(Code code, Map<Var, Set<Thing>> bindings, String via, boolean isEffect) {
    for (Var parameter : code.parameters()) bindings.put(parameter, Dispatch.unknown(parameter));
    return new Target(code, bindings, via, isEffect, false);
  }
}
