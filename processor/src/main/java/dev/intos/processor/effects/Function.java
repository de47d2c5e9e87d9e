package dev.intos.processor.effects;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * The code of a lambda or method reference. Compared by identity: one for each place in the source.
 *
 * @param type the functional interface with its arguments, null where unknown
 * @param code its parameters are those of the interface's method
 * @param captured what it uses of the code around it
 * @param method the interface's method, null where it was not found
 */
record Function(Klass klass, TypeMirror type, Method method, Code code, List<Var> captured) {
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
