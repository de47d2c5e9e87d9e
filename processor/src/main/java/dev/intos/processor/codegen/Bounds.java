package dev.intos.processor.codegen;

import java.util.List;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;

/** The bounds of a type variable, one by one. */
final class Bounds {
  private Bounds() {}

  static List<? extends TypeMirror> of(TypeMirror bound) {
    return bound instanceof IntersectionType all ? all.getBounds() : List.of(bound);
  }
}
