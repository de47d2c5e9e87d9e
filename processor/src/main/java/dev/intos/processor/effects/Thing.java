package dev.intos.processor.effects;

import dev.intos.processor.facts.Asked;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** What a variable may refer to: the objects of the points-to analysis. */
sealed interface Thing {
  /** Objects that {@code new} made of exactly this class. */
  record Exact(Klass klass, Env captured) implements Thing {}

  /** What a lambda or method reference makes. */
  record Closure(Function function, Env captured) implements Thing {}

  /**
   * Any object whose type fits: of a class of the program or of a library because others may pass
   * one, of a JDK type because the flow is lost.
   *
   * @param given only what the program gave to a library at all
   */
  record Any(Klass klass, String shown, TypeMirror type, boolean given) implements Thing {
    Any(Klass klass, TypeMirror type, boolean given) {
      this(klass, type == null ? klass.name() : type.toString(), type, given);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Any any
          && klass == any.klass
          && given == any.given
          && shown.equals(any.shown);
    }

    @Override
    public int hashCode() {
      return shown.hashCode() * 31 + klass.hashCode();
    }
  }

  /**
   * An object that the JDK made around others, which it calls when it is used: a lazy stream, a
   * comparator made of comparators, a reader of a reader.
   *
   * @param as the JDK type that it knows the other by
   * @param later whether another thread runs it, unless its {@code run} is called
   */
  record Wrapper(Thing inside, Klass as, boolean later) implements Thing {}

  /**
   * A container of the JDK that is no longer known by its type: it asks what it holds when it is
   * asked itself.
   */
  record Container(Any element) implements Thing {}

  /** A stream, sorted or without doubles, that asks its elements when it is used. */
  record Asking(Any element, Set<Asked> questions) implements Thing {}

  /** What is known of some variables in one use of a piece of code. */
  final class Env {
    static final Env EMPTY = new Env(Map.of());

    private final Map<Var, Set<Thing>> values;
    private final int hash;

    Env(Map<Var, Set<Thing>> values) {
      this.values = values;
      this.hash = values.hashCode();
    }

    Map<Var, Set<Thing>> values() {
      return values;
    }

    boolean isEmpty() {
      return values.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || other instanceof Env env && hash == env.hash && values.equals(env.values);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
