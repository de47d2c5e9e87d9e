package dev.intos.processor.effects;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Methods as class files name them. */
final class Descriptors {
  private final Elements elements;
  private final Types types;

  Descriptors(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** The erased parameter types as in a class file's descriptor. */
  String parameters(ExecutableElement element) {
    StringBuilder text = new StringBuilder("(");
    element.getParameters().forEach(p -> describe(types.erasure(p.asType()), text));
    return text.append(')').toString();
  }

  private void describe(TypeMirror type, StringBuilder into) {
    if (type instanceof ArrayType array) {
      into.append('[');
      describe(array.getComponentType(), into);
    } else if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      into.append('L').append(elements.getBinaryName(element).toString().replace('.', '/'));
      into.append(';');
    } else {
      into.append(
          switch (type.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case CHAR -> "C";
            case SHORT -> "S";
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            default -> "?";
          });
    }
  }

  static int access(Element element) {
    int access = 0;
    for (Modifier modifier : element.getModifiers()) {
      access |=
          switch (modifier) {
            case PRIVATE -> Method.PRIVATE;
            case STATIC -> Method.STATIC;
            case FINAL -> Method.FINAL;
            case SYNCHRONIZED -> Method.SYNCHRONIZED;
            case NATIVE -> Method.NATIVE;
            case ABSTRACT -> Method.ABSTRACT;
            default -> 0;
          };
    }
    return access;
  }
}
