package dev.intos.processor.effects;

import dev.intos.processor.effects.Outcome.Target;
import dev.intos.processor.effects.Thing.Any;
import dev.intos.processor.effects.Thing.Closure;
import dev.intos.processor.effects.Thing.Env;
import dev.intos.processor.effects.Thing.Exact;
import dev.intos.processor.effects.Thing.Wrapper;
import java.util.ArrayList;
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

  private final Dispatch dispatch;
  private final Universe universe;

  CallBacks(Dispatch dispatch, Universe universe) {
    this.dispatch = dispatch;
    this.universe = universe;
  }

  /**
   * Adds what runs when the JDK or IntOS calls an object that it was given.
   *
   * @param as the type that it knows the object by: it calls that type's methods
   */
  void callBack(Thing thing, Klass as, String via, boolean isEffect, Outcome outcome) {
    if (thing instanceof Wrapper wrapper) {
      callBack(wrapper.inside(), wrapper.as(), via, isEffect, outcome);
    } else if (thing instanceof Closure closure) {
      if (closure.function().klass() == null || closure.function().klass().isSubtypeOf(as)) {
        Map<Var, Set<Thing>> bindings = Outcome.bindings(closure.captured());
        outcome.add(called(closure.function().code(), bindings, via, isEffect));
      }
    } else if (!as.name().equals("java.lang.Object")) {
      for (Method method : universe.instanceMethods(as)) {
        callBack(thing, method, via, isEffect, outcome);
      }
      if (thing instanceof Any any) callBackFunctions(any, as, via, isEffect, outcome);
    }
  }

  private void callBackFunctions(Any any, Klass as, String via, boolean isEffect, Outcome outcome) {
    Klass place = Dispatch.narrower(any.klass(), as);
    for (Function function : dispatch.functions(place)) {
      if (function.klass() != null
          && function.klass().isSubtypeOf(place)
          && (!any.given() || dispatch.given().has(function))
          && universe.fits().fits(function.type(), any.type())) {
        callBack(new Closure(function, Env.EMPTY), as, via, isEffect, outcome);
      }
    }
  }

  /** Adds what runs when the JDK calls one method of an object, and uses what that returns. */
  void callBack(Thing thing, Method method, String via, boolean isEffect, Outcome outcome) {
    int before = outcome.targets().size();
    called(thing, method, via, isEffect, outcome);
    handOut(method, before, outcome);
  }

  /** The JDK knows what it is returned by the type that its own method declares. */
  private void handOut(Method method, int before, Outcome outcome) {
    Klass as = method.element() == null ? null : universe.of(method.element().getReturnType());
    if (as == null || !as.isInterface() || as.origin() != Klass.Origin.PLATFORM) return;
    for (Target target : outcome.targets().subList(before, outcome.targets().size())) {
      outcome.handOut(target, as);
    }
  }

  private void called(Thing thing, Method method, String via, boolean isEffect, Outcome outcome) {
    if (thing instanceof Exact exact) {
      if (exact.klass().isSubtypeOf(method.owner())) {
        Method body = universe.resolve(exact.klass(), method);
        callBack(body, exact, via, isEffect, outcome);
        if (body != null && !body.owner().isRead()) {
          callSelf(exact, exact.klass(), body, via, isEffect, outcome);
        }
      }
    } else if (thing instanceof Any any) {
      Method inherited = any.klass().isRead() ? universe.resolve(any.klass(), method) : null;
      if (inherited != null && !inherited.owner().isRead()) {
        callSelf(any, any.klass(), inherited, via, isEffect, outcome);
      }
      for (Method body : dispatch.overrides(any, method)) {
        Any self = new Any(Dispatch.narrower(any.klass(), body.owner()), null, any.given());
        callBack(body, self, via, isEffect, outcome);
      }
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
    for (Method method : inheritedTogether(klass, as)) {
      int before = outcome.targets().size();
      if (thing instanceof Exact exact) {
        callBack(universe.resolve(exact.klass(), method), exact, via, isEffect, outcome);
      } else if (thing instanceof Any any) {
        for (Method own : dispatch.overrides(any, method)) {
          Any self = new Any(Dispatch.narrower(any.klass(), own.owner()), null, any.given());
          callBack(own, self, via, isEffect, outcome);
        }
      }
      handOut(method, before, outcome);
    }
  }

  /**
   * The methods that bodies of a JDK type may call on an object, and those that these call then.
   */
  private Set<Method> inheritedTogether(Klass klass, Klass as) {
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

  private void callBack(Method body, Thing self, String via, boolean isEffect, Outcome outcome) {
    if (body == null || !Dispatch.hasBody(body)) return;
    if (dispatch.isLock(body)) dispatch.lock(body, via, outcome);
    Code code = universe.code(body);
    if (code != null) outcome.add(called(code, dispatch.self(code, Set.of(self)), via, isEffect));
  }

  /** Code that is called with nobody knows what. */
  private Target called(Code code, Map<Var, Set<Thing>> bindings, String via, boolean isEffect) {
    for (Var parameter : code.parameters()) bindings.put(parameter, Dispatch.unknown(parameter));
    return new Target(code, bindings, via, isEffect, false);
  }
}
