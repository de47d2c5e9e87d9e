package dev.intos.processor.effects;

import dev.intos.processor.effects.Thing.Any;
import dev.intos.processor.effects.Thing.Asking;
import dev.intos.processor.effects.Thing.Closure;
import dev.intos.processor.effects.Thing.Container;
import dev.intos.processor.effects.Thing.Exact;
import dev.intos.processor.effects.Thing.Wrapper;
import dev.intos.processor.facts.Asked;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Calls of the JDK, whose bodies are not read: the table tells what they do with what they get. */
final class PlatformCalls {
  private final CallBacks callBacks;
  private final Universe universe;
  private final LibraryFacts facts;
  private final Map<Method, List<Klass>> erased = new HashMap<>();

  PlatformCalls(CallBacks callBacks, Universe universe, LibraryFacts facts) {
    this.callBacks = callBacks;
    this.universe = universe;
    this.facts = facts;
  }

  void invoke(Step.Invoke call, Values values, Outcome outcome) {
    ExecutableElement method = call.method().element();
    if (method == null) return;
    String via = call.method().label();
    Set<Thing> held = new LinkedHashSet<>();
    if (call.receiver() != null) receiver(call, values, held, via, outcome);
    for (int i = 0; i < call.arguments().size() && i < method.getParameters().size(); i++) {
      Var argument = call.arguments().get(i);
      if (argument == null || argument.klass() == null) continue;
      argument(call, i, values.of(argument), held, via, outcome);
      asks(call, i, argument, values, held, via, outcome);
    }
    if (call.receiver() != null) {
      asks(call, LibraryFacts.RECEIVER, call.receiver(), values, held, via, outcome);
    }
    result(call, values, held, outcome);
  }

  /** The classes of a method's parameters after erasure, and of its result. */
  private List<Klass> erased(Method method) {
    return erased.computeIfAbsent(
        method,
        m -> {
          List<Klass> classes = new ArrayList<>();
          for (VariableElement parameter : m.element().getParameters()) {
            classes.add(universe.of(universe.types().erasure(parameter.asType())));
          }
          classes.add(universe.of(universe.types().erasure(m.element().getReturnType())));
          return classes;
        });
  }

  /** What the object on which the JDK's own body runs does in it. */
  private void receiver(
      Step.Invoke call, Values values, Set<Thing> held, String via, Outcome outcome) {
    Klass as = call.method().owner();
    boolean lazy = call.to() != null && isLazy(call.method());
    for (Thing thing : values.of(call.receiver())) {
      if (thing instanceof Asking) {
        if (lazy) held.add(thing);
        else callBacks.callBack(thing, as, via, false, outcome);
      } else if (thing instanceof Wrapper wrapper && wrapper.later()) {
        if (isRun(call)) callBacks.callBack(thing, as, via, false, outcome);
      } else if (thing instanceof Wrapper wrapper) {
        if (!lazy && uses(call, wrapper)) callBacks.callBack(thing, as, via, false, outcome);
        held.add(thing);
      } else if (thing instanceof Closure) {
        held.add(wrap(thing, as));
      } else if (thing instanceof Container && Asked.isQuestion(call.method().name())) {
        callBacks.callBack(thing, call.method(), via, false, outcome);
      } else if (thing instanceof Exact exact && exact.klass().isSubtypeOf(as)) {
        self(exact, exact.klass(), call, via, outcome);
        if (lazy) held.add(wrap(thing, as));
      } else if (thing instanceof Any any && any.klass().isRead()) {
        self(any, any.klass(), call, via, outcome);
        if (lazy) held.add(wrap(thing, as));
      }
    }
  }

  /** Whether a thread or future task is called on to do its work here and now. */
  private static boolean isRun(Step.Invoke call) {
    return call.method().name().equals("run") && call.arguments().isEmpty();
  }

  /** A sorted collection runs its comparator when it compares; others run what they are made of. */
  private boolean uses(Step.Invoke call, Wrapper wrapper) {
    Klass receiver = call.receiver().klass();
    if (CallBacks.isRunElsewhere(receiver)) return isRun(call);
    boolean sorts =
        universe.isFunctional(wrapper.as())
            && receiver.element() != null
            && facts.isEagerContainer(receiver.element());
    if (!sorts) return true;
    ExecutableElement method = call.method().element();
    for (int i = LibraryFacts.RECEIVER; i < method.getParameters().size(); i++) {
      if (facts.asks(method, i).contains(Asked.COMPARE_TO)) return true;
    }
    return false;
  }

  /** A body that an object inherits from the JDK may call whatever the object overrides of it. */
  private void self(Thing thing, Klass klass, Step.Invoke call, String via, Outcome outcome) {
    Method body = call.exact() ? call.method() : universe.resolve(klass, call.method());
    if (body != null && !body.owner().isRead()) {
      callBacks.callSelf(thing, klass, body, via, false, outcome);
    }
  }

  private void argument(
      Step.Invoke call,
      int index,
      Set<Thing> things,
      Set<Thing> held,
      String via,
      Outcome outcome) {
    ExecutableElement method = call.method().element();
    TypeMirror declared = method.getParameters().get(index).asType();
    Klass as = erased(call.method()).get(index);
    Use use = facts.use(method, index);
    boolean functional = as != null && !as.name().equals("java.lang.Object");
    for (Thing thing : things) {
      if (thing instanceof Wrapper wrapper && wrapper.later()) continue;
      switch (use.kind()) {
        case RUNS, RUNS_ANYWHERE -> {
          if (as != null) callBacks.callBack(thing, as, via, false, outcome);
        }
        case RUNS_LAZILY -> {
          if (functional) held.add(wrap(thing, as));
        }
        case RESULT -> {
          if (declared.getKind() == TypeKind.TYPEVAR || !functional) {
            if (returnsVariable(method)) outcome.result().add(thing);
          } else {
            held.add(wrap(thing, as));
          }
        }
        case RUNS_ELSEWHERE -> {
          boolean made = method.getKind() == ElementKind.CONSTRUCTOR;
          if (made && functional) held.add(new Wrapper(thing, as, true));
        }
        case RECEIVER, ARGUMENT -> {}
        case LOOKS, WRITES, COPIES, KEEPS -> {
          if (!functional) break;
          callBacks.callBack(thing, as, via, false, outcome);
          if (use.kind() == Use.Kind.KEEPS) held.add(wrap(thing, as));
        }
      }
    }
  }

  /**
   * What the JDK makes around something is known by what is inside, however often it is wrapped.
   */
  private static Thing wrap(Thing thing, Klass as) {
    return thing instanceof Wrapper ? thing : new Wrapper(thing, as, false);
  }

  private static boolean returnsVariable(ExecutableElement method) {
    TypeMirror type = method.getReturnType();
    while (type instanceof ArrayType array) type = array.getComponentType();
    return type.getKind() == TypeKind.TYPEVAR;
  }

  /**
   * Whether what comes back may be anything: it is declared as {@code Object}, or an array of it.
   */
  private boolean returnsObject(ExecutableElement method) {
    Klass returned = universe.of(method.getReturnType());
    return returned != null && returned.name().equals("java.lang.Object");
  }

  /** Runs what the table says that the call asks an argument, its elements, or the receiver's. */
  private void asks(
      Step.Invoke call,
      int index,
      Var var,
      Values values,
      Set<Thing> held,
      String via,
      Outcome outcome) {
    ExecutableElement method = call.method().element();
    TypeMirror receiver = call.receiver() == null ? null : type(call.receiver());
    Set<Asked> asked = receiver == null ? Set.of() : facts.asks(method, index, receiver);
    if (asked.isEmpty() && index != LibraryFacts.RECEIVER) asked = facts.asks(method, index);
    if (asked.isEmpty()) return;
    Set<Thing> things = new LinkedHashSet<>();
    if (index != LibraryFacts.RECEIVER) things.addAll(values.of(var));
    if (var.type() == null) things.addAll(given(var));
    else things.addAll(universe.held().in(var.type()));
    if (index == LibraryFacts.RECEIVER && isLazy(call.method())) {
      for (Thing thing : things) {
        if (thing instanceof Any any) held.add(new Asking(any, asked));
      }
      return;
    }
    for (Asked one : asked) {
      Method question = callBacks.question(one);
      if (question == null) continue;
      for (Thing thing : things) callBacks.callBack(thing, question, via, false, outcome);
    }
  }

  /** The static type of a variable, in a library its erasure. */
  private static TypeMirror type(Var var) {
    if (var.type() != null || var.klass().element() == null) return var.type();
    return var.klass().element().asType();
  }

  /** What a container may hold of which a library does not tell. */
  private Set<Thing> given(Var var) {
    boolean holds = var.klass().element() != null && facts.isHolder(var.klass().element());
    return holds ? Set.of(new Any(universe.named("java.lang.Object"), null, true)) : Set.of();
  }

  private void result(Step.Invoke call, Values values, Set<Thing> held, Outcome outcome) {
    if (call.to() == null || call.to().klass() == null) return;
    ExecutableElement method = call.method().element();
    if (method.getKind() == ElementKind.CONSTRUCTOR || !returnsVariable(method)) {
      outcome.result().addAll(held);
      if (call.to().klass().isRead() || returnsObject(method))
        outcome.result().addAll(Dispatch.unknown(call.to()));
      return;
    }
    boolean ofMethod =
        method.getReturnType() instanceof TypeVariable variable
            && method.getTypeParameters().contains(variable.asElement());
    if (!ofMethod || outcome.result().isEmpty()) {
      outcome.result().addAll(Dispatch.unknown(call.to()));
    }
  }

  /** Whether a result only leads to the functions: a stream, an iterator, another function. */
  private boolean isLazy(Method method) {
    Klass klass = erased(method).get(method.element().getParameters().size());
    if (klass == null || klass.element() == null) return false;
    return facts.isLazy(klass.element()) || universe.isFunctional(klass);
  }
}
