package dev.intos.processor.codegen;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A field that a codec lists.
 *
 * @param inPlace whether every constructor makes the array or object that this final field holds in
 *     the same way, so that it is only filled when the object is read
 */
record PersistedField(VariableElement element, boolean inPlace) {
  String name() {
    return element.getSimpleName().toString();
  }

  TypeMirror type() {
    return element.asType();
  }

  TypeElement owner() {
    return (TypeElement) element.getEnclosingElement();
  }

  boolean isFinal() {
    return isFinal(element);
  }

  static boolean isFinal(VariableElement field) {
    return field.getModifiers().contains(Modifier.FINAL);
  }

  /** Whether the field's value stands in the program; javac copies it to where it is used. */
  boolean isConstant() {
    return isConstant(element);
  }

  static boolean isConstant(VariableElement field) {
    return field.getConstantValue() != null;
  }
}
