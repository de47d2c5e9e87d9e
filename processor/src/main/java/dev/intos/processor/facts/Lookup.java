package dev.intos.processor.facts;

import dev.intos.processor.facts.Table.Section;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds the row of a table that is nearest to a method. */
final class Lookup {
  private final Table table;
  private final Overrides overrides;
  private final Types types;

  Lookup(Table table, Overrides overrides, Types types) {
    this.table = table;
    this.overrides = overrides;
    this.types = types;
  }

  /**
   * The row of the method's own type or of the nearest type with a method that it overrides; for a
   * constructor also of a supertype's {@code new}. Null if no row fits.
   */
  Row row(ExecutableElement method) {
    if (!(method.getEnclosingElement() instanceof TypeElement owner)) return null;
    Row own = row(owner, method);
    if (own != null) return own;
    if (method.getKind() == ElementKind.CONSTRUCTOR)
      return firstRow(overrides.supertypes(owner), method);
    for (ExecutableElement above : overrides.of(method)) {
      Row row = row((TypeElement) above.getEnclosingElement(), above);
      if (row != null) return row;
    }
    return null;
  }

  /**
   * As {@link #row(ExecutableElement)}, but the types between the receiver's static type and the
   * method's own come first, since they may inherit the method and be described all the same.
   */
  Row row(ExecutableElement method, TypeElement receiver) {
    Element owner = method.getEnclosingElement();
    if (receiver != null && !receiver.equals(owner)) {
      List<TypeElement> between = new ArrayList<>();
      between.add(receiver);
      for (TypeElement above : overrides.supertypes(receiver)) {
        if (overrides.supertypes(above).contains(owner)) between.add(above);
      }
      Row row = firstRow(between, method);
      if (row != null) return row;
    }
    return row(method);
  }

  /** Whether the type or a supertype has the flag. */
  boolean has(TypeElement type, String flag) {
    if (flagged(type, flag)) return true;
    for (TypeElement above : overrides.supertypes(type)) {
      if (flagged(above, flag)) return true;
    }
    return false;
  }

  private boolean flagged(TypeElement type, String flag) {
    Section section = table.section(type.getQualifiedName().toString());
    return section != null && section.has(flag);
  }

  private Row firstRow(List<TypeElement> of, ExecutableElement method) {
    for (TypeElement type : of) {
      Row row = row(type, method);
      if (row != null) return row;
    }
    return null;
  }

  private Row row(TypeElement type, ExecutableElement method) {
    Section section = table.section(type.getQualifiedName().toString());
    if (section == null) return null;
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    String name = constructor ? "new" : method.getSimpleName().toString();
    return section.row(name, erasedTypes(method));
  }

  /** The simple names of the parameters' types after erasure. */
  List<String> erasedTypes(ExecutableElement method) {
    List<String> names = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      names.add(simpleName(types.erasure(parameter.asType())));
    }
    return names;
  }

  private static String simpleName(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return simpleName(((ArrayType) type).getComponentType()) + "[]";
    }
    if (type.getKind() == TypeKind.DECLARED) {
      return ((DeclaredType) type).asElement().getSimpleName().toString();
    }
    return type.toString();
  }
}
