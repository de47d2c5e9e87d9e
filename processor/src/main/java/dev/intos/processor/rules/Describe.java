package dev.intos.processor.rules;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
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
    boolean isGiven =
        operand.tree() instanceof MemberReferenceTree
            && operand.slot().kind() == Slot.Kind.PARAMETER;
    return isGiven ? "what " + of(operand.tree()) + " is given" : of(operand.tree());
  }

  /** What a function or class captures: a variable, or what a method reference was made on. */
  static String captured(Slot slot, Tree by) {
    boolean isUnnamed = slot.kind() == Slot.Kind.RESULT && by instanceof MemberReferenceTree;
    return isUnnamed
        ? of(((MemberReferenceTree) by).getQualifierExpression())
        : "'" + slot.name() + "'";
  }

  static String of(Tree tree) {
    String text = tree.toString().replaceAll("\\s+", " ").trim();
    String shown = text.length() <= MAX ? text : text.substring(0, MAX - 1) + "…";
    return "'" + shown + "'";
  }
}
