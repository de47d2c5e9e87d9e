package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.model.Operand;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** How messages name things: as the program writes them, code shortened to one line. */
final class Describe {
  private static final int MAX = 60;

  private Describe() {}

  /** A method as its class and name, {@code Lock.lock()}; a constructor as {@code new Date()}. */
  static String of(ExecutableElement method) {
    Element owner = method.getEnclosingElement();
    if (method.getKind() == ElementKind.CONSTRUCTOR) return "new " + owner.getSimpleName() + "()";
    String name = method.getSimpleName() + "()";
    return owner.getSimpleName().isEmpty() ? name : owner.getSimpleName() + "." + name;
  }

  /** A type as the program would write it, packages left out. */
  static String of(TypeMirror type) {
    return type.toString().replaceAll("\\b[a-z]\\w*\\.(?=[\\w.]*[A-Z])", "");
  }

  static String of(Operand operand) {
    return of(operand.tree());
  }

  static String of(Tree tree) {
    String text = tree.toString().replaceAll("\\s+", " ").trim();
    String shown = text.length() <= MAX ? text : text.substring(0, MAX - 1) + "…";
    return "'" + shown + "'";
  }
}
