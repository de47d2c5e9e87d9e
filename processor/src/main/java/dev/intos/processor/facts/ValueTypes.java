package dev.intos.processor.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Value types: those of the tables, enums, optionals and persistent records of values or handles,
 * and sealed persistent interfaces of values only.
 *
 * <p>A record that contains itself is a value unless something else in it is none: the question is
 * answered coinductively.
 */
final class ValueTypes {
  private final Types types;
  private final PersistentTypes persistent;
  private final Map<TypeElement, Boolean> plain = new HashMap<>();
  private final Deque<TypeMirror> asked = new ArrayDeque<>();

  ValueTypes(Types types, PersistentTypes persistent) {
    this.types = types;
    this.persistent = persistent;
  }

  /** Whether a question is open, so that answers may rest on what is assumed of it. */
  boolean isAsking() {
    return !asked.isEmpty();
  }

  boolean isValue(TypeMirror t) {
    return switch (t.getKind()) {
      case DECLARED -> isValueClass((DeclaredType) t);
      case TYPEVAR, WILDCARD -> isValue(persistent.bound(t));
      case INTERSECTION -> ((IntersectionType) t).getBounds().stream().anyMatch(this::isValue);
      case ERROR, NULL, VOID -> true;
      default -> t.getKind().isPrimitive();
    };
  }

  private boolean isValueOrHandle(TypeMirror t) {
    return isValue(t) || persistent.isHandle(t);
  }

  private boolean isValueClass(DeclaredType t) {
    TypeElement c = (TypeElement) t.asElement();
    if (!c.getTypeParameters().isEmpty()) return isComposed(t, c);
    Boolean known = plain.get(c);
    if (known == null) {
      boolean first = asked.isEmpty();
      known = isComposed(t, c);
      // An answer found on the way assumes that the outer ones come out true.
      if (first || !known) plain.put(c, known);
    }
    return known;
  }

  private boolean isComposed(DeclaredType t, TypeElement c) {
    if (TypeNames.VALUES.contains(c.getQualifiedName().toString())) return true;
    if (isEnum(c)) return true;
    if (c.getQualifiedName().contentEquals(TypeNames.OPTIONAL)) {
      return all(t, t.getTypeArguments(), this::isValueOrHandle) && !t.getTypeArguments().isEmpty();
    }
    if (!persistent.isMarked(c)) return false;
    if (c.getKind() == ElementKind.RECORD) return all(t, components(t), this::isValueOrHandle);
    return c.getKind() == ElementKind.INTERFACE
        && !c.getPermittedSubclasses().isEmpty()
        && all(t, permitted(t), this::isValue);
  }

  private boolean all(
      DeclaredType t, List<? extends TypeMirror> parts, Predicate<TypeMirror> passes) {
    if (persistent.isAsked(t, asked)) return true;
    asked.push(t);
    try {
      return parts.stream().allMatch(passes);
    } finally {
      asked.pop();
    }
  }

  private static boolean isEnum(TypeElement c) {
    if (c.getKind() == ElementKind.ENUM) return true;
    TypeElement superclass = PersistentTypes.element(c.getSuperclass());
    return superclass != null && superclass.getKind() == ElementKind.ENUM;
  }

  /** The types of a record's components, type arguments put in. */
  List<TypeMirror> components(DeclaredType record) {
    List<TypeMirror> components = new ArrayList<>();
    for (RecordComponentElement c : ((TypeElement) record.asElement()).getRecordComponents()) {
      components.add(types.asMemberOf(record, c));
    }
    return components;
  }

  /** The permitted types of a sealed one, with its type arguments where they say so. */
  private List<TypeMirror> permitted(DeclaredType sealed) {
    List<TypeMirror> permitted = new ArrayList<>();
    for (TypeMirror p : ((TypeElement) sealed.asElement()).getPermittedSubclasses()) {
      TypeElement c = PersistentTypes.element(p);
      permitted.add(c == null ? p : narrow(c, sealed));
    }
    return permitted;
  }

  private TypeMirror narrow(TypeElement subclass, DeclaredType sealed) {
    if (subclass.getTypeParameters().isEmpty()) return subclass.asType();
    DeclaredType declared = (DeclaredType) subclass.asType();
    for (TypeMirror s : types.directSupertypes(declared)) {
      if (!(s instanceof DeclaredType d) || !d.asElement().equals(sealed.asElement())) continue;
      if (d.getTypeArguments().size() != sealed.getTypeArguments().size()) continue;
      TypeMirror[] arguments = declared.getTypeArguments().toArray(TypeMirror[]::new);
      for (int i = 0; i < arguments.length; i++) {
        int at = d.getTypeArguments().indexOf(arguments[i]);
        if (at >= 0) arguments[i] = sealed.getTypeArguments().get(at);
      }
      return types.getDeclaredType(subclass, arguments);
    }
    return declared;
  }
}
