package dev.intos.processor.rules;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** How messages name things of the program. */
final class Names {
  private Names() {}

  /** A method as its class and name, {@code Lock.lock()}; a constructor as {@code new Date()}. */
  static String of(ExecutableElement method) {
    Element owner = method.getEnclosingElement();
    if (method.getKind() == ElementKind.CONSTRUCTOR) return "new " + owner.getSimpleName() + "()";
    String name = method.getSimpleName() + "()";
    return owner.getSimpleName().isEmpty() ? name : owner.getSimpleName() + "." + name;
  }
}
