package dev.intos.processor.effects;

import dev.intos.processor.model.Op;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** One thing that code does, as far as calls are concerned; the order does not matter. */
sealed interface Step {
  /** The variable that it assigns, null if none. */
  default Var to() {
    return null;
  }

  /** Assignment; also a cast to {@code to}'s type where {@code narrows}. */
  record Copy(Var to, Var from, boolean narrows) implements Step {}

  /** Reads a field, whatever object it is read of: all objects of a class share it here. */
  record Load(Var to, Var field) implements Step {}

  /** Writes a field. */
  record Store(Var field, Var value) implements Step {}

  /** Hands something to a library, which may keep it, otherwise than as an argument. */
  record Give(Var value) implements Step {}

  /** A variable whose type says what the containers in it hold. */
  record Holds(Var to, Set<Thing> containers) implements Step {}

  /** {@code new} of a class whose code is read. */
  record Create(Var to, Klass klass, List<Var> captured) implements Step {}

  /** A lambda or method reference. */
  record MakeFunction(Var to, Function function) implements Step {}

  /** Something whose origin is not followed: an exception, an element of a foreign array. */
  record Unknown(Var to) implements Step {}

  /** Something that comes out of the memory of a library. */
  record Foreign(Var to) implements Step {}

  /** An array with all its first elements. */
  record MakeArray(Var to, List<Var> elements) implements Step {}

  /** Reads an element of an array. */
  record Element(Var to, Var array) implements Step {}

  /**
   * A call of which nothing is known but the type of the receiver.
   *
   * @param bodies adds what it may run to what it does
   */
  record Open(Var to, BiConsumer<Values, Outcome> bodies) implements Step {}

  /** Enters a monitor. */
  record Enter() implements Step {}

  /**
   * A call.
   *
   * @param to the result, null if none
   * @param exact whether the method's own body runs, whatever the receiver is
   * @param receiver null for a static method and for what creates its receiver
   * @param isFunctionalParameter whether it runs a function that the code got as a parameter
   * @param from the operation of the model that makes it, null in a library
   */
  record Invoke(
      Var to,
      Method method,
      boolean exact,
      Var receiver,
      List<Var> arguments,
      boolean isFunctionalParameter,
      Op from)
      implements Step {
    Invoke(Var to, Method method, boolean exact, Var receiver, List<Var> arguments, Op from) {
      this(to, method, exact, receiver, arguments, false, from);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
