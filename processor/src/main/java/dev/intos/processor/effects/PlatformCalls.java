package dev.intos.processor.effects;

import dev.intos.processor.effects.Thing.Any;
import dev.intos.processor.effects.Thing.Closure;
import dev.intos.processor.effects.Thing.Exact;
import dev.intos.processor.effects.Thing.Wrapper;
import dev.intos.processor.facts.Asked;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Use;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Calls of the JDK, whose bodies are not read: the table tells what they do with what they get. */
final class PlatformCalls {
  /** How deep the elements of collections of collections are looked at. */
  private static final int DEPTH = 3;

  private final CallBacks callBacks;
  private final Universe universe;
  private final LibraryFacts facts;

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
      asks(call, i, argument, values, via, outcome);
    }
    if (call.receiver() != null) {
      asks(call, LibraryFacts.RECEIVER, call.receiver(), values, via, outcome);
    }
    result(call, values, held, outcome);
  }

  /** What the object on which the JDK's own body runs does in it. */
  private void receiver(
      Step.Invoke call, Values values, Set<Thing> held, String via, Outcome outcome) {
    Klass as = call.method().owner();
    boolean lazy = isLazy(call.method().element().getReturnType()) && call.to() != null;
    for (Thing thing : values.of(call.receiver())) {
      if (thing instanceof Wrapper wrapper) {
        if (!lazy && uses(call, wrapper)) callBacks.callBack(thing, as, via, false, outcome);
        held.add(thing);
      } else if (thing instanceof Closure) {
        held.add(wrap(thing, as));
      } else if (thing instanceof Exact exact && exact.klass().isSubtypeOf(as)) {
        self(exact, exact.klass(), call, via, outcome);
        if (lazy) held.add(wrap(thing, as));
      } else if (thing instanceof Any any && any.klass().isRead()) {
        self(any, any.klass(), call, via, outcome);
        if (lazy) held.add(wrap(thing, as));
      }
    }
  }

  /** A sorted collection runs its comparator when it compares; others run what they are made of. */
  private boolean uses(Step.Invoke call, Wrapper wrapper) {
    Klass receiver = call.receiver().klass();
    if (CallBacks.isRunElsewhere(receiver)) return call.method().name().equals("run");
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
    Klass as = universe.of(universe.types().erasure(declared));
    Use use = facts.use(method, index);
    boolean functional = as != null && !as.name().equals("java.lang.Object");
    for (Thing thing : things) {
      switch (use.kind()) {
        case RUNS -> {
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
          // A Thread or a FutureTask, of which somebody may call run().
          boolean isMade = method.getKind() == ElementKind.CONSTRUCTOR;
          if (isMade && functional) held.add(wrap(thing, as));
        }
        case RUNS_ANYWHERE -> {
          if (functional) callBacks.callBack(thing, as, via, false, outcome);
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
    return thing instanceof Wrapper ? thing : new Wrapper(thing, as);
  }

  private static boolean returnsVariable(ExecutableElement method) {
    TypeMirror type = method.getReturnType();
    while (type instanceof ArrayType array) type = array.getComponentType();
    return type.getKind() == TypeKind.TYPEVAR;
  }

  /** Runs what the table says that the call asks an argument, its elements, or the receiver's. */
  private void asks(
      Step.Invoke call, int index, Var var, Values values, String via, Outcome outcome) {
    ExecutableElement method = call.method().element();
    Set<Asked> asked =
        index == LibraryFacts.RECEIVER && call.receiver().type() != null
            ? facts.asks(method, index, call.receiver().type())
            : facts.asks(method, index);
    if (asked.isEmpty() && call.receiver() != null && call.receiver().type() != null) {
      asked = facts.asks(method, index, call.receiver().type());
    }
    if (asked.isEmpty() || isLeftToEarlier(call, index)) return;
    Set<Thing> things = new LinkedHashSet<>();
    if (index != LibraryFacts.RECEIVER) things.addAll(values.of(var));
    Given.elements(var.type(), things, DEPTH, universe);
    for (Asked one : asked) {
      Method question = question(one);
      if (question == null) continue;
      for (Thing thing : things) callBacks.callBack(thing, question, via, false, outcome);
    }
  }

  /** What a stream asks its elements is asked for the operation that needs it, not at its end. */
  private boolean isLeftToEarlier(Step.Invoke call, int index) {
    return index == LibraryFacts.RECEIVER
        && call.receiver().klass().element() != null
        && facts.isLazy(call.receiver().klass().element())
        && call.arguments().isEmpty()
        && !isLazy(call.method().element().getReturnType());
  }

  private Method question(Asked asked) {
    Klass of =
        universe.named(asked == Asked.COMPARE_TO ? "java.lang.Comparable" : "java.lang.Object");
    return of == null ? null : universe.find(of, asked.method(), asked.arity());
  }

  private void result(Step.Invoke call, Values values, Set<Thing> held, Outcome outcome) {
    if (call.to() == null || call.to().klass() == null) return;
    ExecutableElement method = call.method().element();
    if (method.getKind() == ElementKind.CONSTRUCTOR || !returnsVariable(method)) {
      outcome.result().addAll(held);
      if (call.to().klass().isRead()) outcome.result().addAll(Dispatch.unknown(call.to()));
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
  private boolean isLazy(TypeMirror type) {
    Klass klass = universe.of(universe.types().erasure(type));
    if (klass == null || klass.element() == null) return false;
    return facts.isLazy(klass.element()) || universe.isFunctional(klass);
  }
}
