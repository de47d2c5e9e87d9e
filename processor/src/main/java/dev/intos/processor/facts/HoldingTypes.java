package dev.intos.processor.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;

/** Which types can hold references to persistent objects, and which say that they do. */
final class HoldingTypes {
  private final PersistentTypes persistent;
  private final Deque<TypeMirror> asked = new ArrayDeque<>();

  HoldingTypes(PersistentTypes persistent) {
    this.persistent = persistent;
  }

  /** Whether a question is open, so that answers may rest on what is assumed of it. */
  boolean isAsking() {
    return !asked.isEmpty();
  }

  boolean canHold(TypeMirror t) {
    if (persistent.isValue(t) || persistent.isHandle(t)) return false;
    return switch (t.getKind()) {
      case DECLARED -> canHold((DeclaredType) t);
      case ARRAY -> isPrimitiveArray(t) || canHold(((ArrayType) t).getComponentType());
      case TYPEVAR -> persistent.isMarkedVariable(t) || canHold(persistent.bound(t));
      case WILDCARD -> canHold(persistent.bound(t));
      case INTERSECTION -> ((IntersectionType) t).getBounds().stream().allMatch(this::canHold);
      default -> true;
    };
  }

  private boolean canHold(DeclaredType t) {
    TypeElement c = (TypeElement) t.asElement();
    String name = c.getQualifiedName().toString();
    if (TypeNames.CLOSED.contains(name)) return false;
    boolean isContainer = TypeNames.EAGER_CONTAINERS.contains(name);
    if (!isContainer && c.getKind() != ElementKind.RECORD) return true;
    if (isContainer && t.getTypeArguments().isEmpty()) return true;
    // A type that contains itself holds only what its other parts hold.
    if (persistent.isAsked(t, asked)) return false;
    asked.push(t);
    try {
      return isContainer
          ? t.getTypeArguments().stream().anyMatch(this::canHold)
          : persistent.components(t).stream().anyMatch(this::canHold);
    } finally {
      asked.pop();
    }
  }

  boolean mentionsBorrow(TypeMirror t) {
    if (persistent.isValue(t) || persistent.isHandle(t)) return false;
    if (persistent.isBorrowType(t)) return true;
    return switch (t.getKind()) {
      case DECLARED -> partsMentionBorrow((DeclaredType) t);
      case ARRAY -> mentionsBorrow(((ArrayType) t).getComponentType());
      case TYPEVAR -> boundMentionsBorrow(t);
      case WILDCARD -> mentionsBorrow(persistent.bound(t));
      case INTERSECTION ->
          ((IntersectionType) t).getBounds().stream().anyMatch(this::mentionsBorrow);
      default -> false;
    };
  }

  /** Its type arguments, or the components of a record. */
  private boolean partsMentionBorrow(DeclaredType t) {
    if (t.getTypeArguments().stream().anyMatch(this::mentionsBorrow)) return true;
    if (t.asElement().getKind() != ElementKind.RECORD || persistent.isAsked(t, asked)) return false;
    asked.push(t);
    try {
      return persistent.components(t).stream().anyMatch(this::mentionsBorrow);
    } finally {
      asked.pop();
    }
  }

  private boolean boundMentionsBorrow(TypeMirror variable) {
    if (persistent.isAsked(variable, asked)) return false;
    asked.push(variable);
    try {
      return mentionsBorrow(persistent.bound(variable));
    } finally {
      asked.pop();
    }
  }

  private static boolean isPrimitiveArray(TypeMirror t) {
    return t instanceof ArrayType a && a.getComponentType().getKind().isPrimitive();
  }
}
