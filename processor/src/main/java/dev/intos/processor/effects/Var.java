package dev.intos.processor.effects;

import java.util.Set;
import javax.lang.model.type.TypeMirror;

/**
 * A place that holds references: a slot of the model, a field, a result, a local variable of a
 * class file. Compared by identity.
 */
final class Var {
  private final String name;
  private final Klass klass;
  private final TypeMirror type;
  private final Klass home;
  private Set<Thing> anything;

  /**
   * @param klass the erased static type; null where no object of interest can be in it (primitives,
   *     strings …)
   * @param type the static type with its arguments, null where unknown
   */
  Var(String name, Klass klass, TypeMirror type) {
    this(name, klass, type, null);
  }

  /**
   * @param home the class of a library whose static field this is, null for all else
   */
  Var(String name, Klass klass, TypeMirror type, Klass home) {
    this.name = name;
    this.klass = klass;
    this.type = type;
    this.home = home;
  }

  Klass home() {
    return home;
  }

  /**
   * What may be in it where nothing is known; of code of a library, which has no types with
   * arguments, it is what was given to libraries.
   */
  Set<Thing> anything() {
    if (anything == null) {
      anything = klass == null ? Set.of() : Set.of(new Thing.Any(klass, type, type == null));
    }
    return anything;
  }

  Klass klass() {
    return klass;
  }

  TypeMirror type() {
    return type;
  }

  @Override
  public String toString() {
    return name;
  }
}
