package dev.intos.processor.rules;

import javax.lang.model.type.TypeMirror;

/** Types as a message names them. */
final class TypeTexts {
  private TypeTexts() {}

  /** The type as the program would write it, packages left out. */
  static String of(TypeMirror t) {
    return t.toString().replaceAll("\\b[a-z]\\w*\\.(?=[\\w.]*[A-Z])", "");
  }
}
