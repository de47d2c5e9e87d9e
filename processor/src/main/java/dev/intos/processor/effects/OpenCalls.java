package dev.intos.processor.effects;

import dev.intos.processor.effects.Outcome.Target;
import dev.intos.processor.effects.Thing.Any;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Code that stands for all bodies that a call may run where nothing is known of the receiver but a
 * type. The calls of a method on that type share it: n such calls and n bodies are 2n targets,
 * where each call with all bodies would make n². What the calls give and get is not told apart
 * then.
 */
final class OpenCalls {
  /** So many bodies are listed at each call. */
  private static final int FEW = 16;

  /**
   * What is called.
   *
   * @param as the type of which the JDK calls all methods, null where it is one
   * @param method null for all
   * @param via the method of the JDK that calls, empty where the program does
   * @param isParameter whether the program calls a function that it got as a parameter
   */
  private record Key(Any receiver, Klass as, Method method, String via, boolean isParameter) {}

  /** That the JDK uses what some code returns to it. */
  private record Use(Code returning, Klass as, String via) {}

  private final Universe universe;
  private final Map<Key, Code> codes = new HashMap<>();
  private final Map<Use, Code> uses = new HashMap<>();
  private Predicate<Target> holds = target -> true;

  OpenCalls(Universe universe) {
    this.universe = universe;
  }

  static boolean areMany(int bodies) {
    return bodies > FEW;
  }

  /** From now on code stands for a call only if its variables hold what the call gives them. */
  void onlyWhere(Predicate<Target> known) {
    holds = known;
  }

  /**
   * Adds what stands for a call by the program.
   *
   * @param bodies adds the bodies of a call to what that does
   * @return whether anything does
   */
  boolean call(
      Any receiver,
      Step.Invoke call,
      Values values,
      Outcome outcome,
      java.util.function.Function<Step.Invoke, BiConsumer<Values, Outcome>> bodies) {
    Code code =
        codes.computeIfAbsent(
            new Key(receiver, null, call.method(), "", call.isFunctionalParameter()),
            key -> code(call, bodies));
    Map<Var, Set<Thing>> bindings = new HashMap<>();
    for (int i = 0; i < code.parameters().size() && i < call.arguments().size(); i++) {
      Var argument = call.arguments().get(i);
      if (argument != null) bindings.put(code.parameters().get(i), values.of(argument));
    }
    return add(new Target(code, bindings, "", false, true), outcome);
  }

  private Code code(
      Step.Invoke call,
      java.util.function.Function<Step.Invoke, BiConsumer<Values, Outcome>> bodies) {
    Code code = Code.open(call.method().owner(), anything());
    List<Var> parameters = code.parameters();
    for (int i = 0; i < call.arguments().size(); i++) parameters.add(anything());
    Step.Invoke within =
        new Step.Invoke(
            code.result(),
            call.method(),
            false,
            null,
            parameters,
            call.isFunctionalParameter(),
            call.from());
    code.steps().add(new Step.Open(code.result(), bodies.apply(within)));
    return code;
  }

  private Var anything() {
    Klass object = universe.named("java.lang.Object");
    return new Var("anything", object, object.element().asType());
  }

  /**
   * Adds what stands for the calls that the JDK makes of one method, or of all methods of a type.
   *
   * @param bodies adds the bodies to what the call does
   * @return whether anything does
   */
  boolean callBack(
      Any receiver,
      Klass as,
      Method method,
      String via,
      Outcome outcome,
      BiConsumer<Values, Outcome> bodies) {
    Key key = new Key(receiver, as, method, via, false);
    Code code = codes.computeIfAbsent(key, k -> code(receiver.klass(), bodies));
    return add(new Target(code, new HashMap<>(), "", false, false), outcome);
  }

  /**
   * Adds what stands for the calls that the JDK makes of what some code returns to it.
   *
   * @param as the type by which the JDK knows that
   * @param bodies adds the bodies to what the JDK does
   * @return whether anything does
   */
  boolean use(Target returning, Klass as, Outcome outcome, BiConsumer<Values, Outcome> bodies) {
    Use use = new Use(returning.code(), as, returning.via());
    Code code = uses.computeIfAbsent(use, u -> code(returning.code().owner(), bodies));
    return add(new Target(code, new HashMap<>(), "", false, false), outcome);
  }

  private static Code code(Klass owner, BiConsumer<Values, Outcome> bodies) {
    Code code = Code.open(owner, null);
    code.steps().add(new Step.Open(null, bodies));
    return code;
  }

  private boolean add(Target target, Outcome outcome) {
    if (!holds.test(target)) return false;
    outcome.add(target);
    return true;
  }
}
