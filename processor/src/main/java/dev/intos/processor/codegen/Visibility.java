package dev.intos.processor.codegen;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * What a class of a package may name. Generated classes extend nothing of the program, so that a
 * protected member is no more to them than one without a modifier.
 */
final class Visibility {
  private final PackageElement from;

  Visibility(PackageElement from) {
    this.from = from;
  }

  /** Whether the type and all that it mentions can be written. */
  boolean canName(TypeMirror t) {
    return switch (t.getKind()) {
      case ARRAY -> canName(((ArrayType) t).getComponentType());
      case DECLARED -> canName((DeclaredType) t);
      case WILDCARD -> canName((WildcardType) t);
      case TYPEVAR, VOID, NONE -> true;
      default -> t.getKind().isPrimitive();
    };
  }

  private boolean canName(DeclaredType t) {
    return canName(t.asElement())
        && canName(t.getEnclosingType())
        && t.getTypeArguments().stream().allMatch(this::canName);
  }

  private boolean canName(WildcardType t) {
    return (t.getExtendsBound() == null || canName(t.getExtendsBound()))
        && (t.getSuperBound() == null || canName(t.getSuperBound()));
  }

  /** Whether the class, and with it all classes around it, can be written. */
  boolean canName(Element type) {
    for (Element e = type; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
      if (!(e instanceof TypeElement) || !canUse(e)) return false;
    }
    return true;
  }

  /** Whether a member whose class can be named can be used. */
  boolean canUse(Element member) {
    if (member.getModifiers().contains(Modifier.PUBLIC)) return true;
    return !member.getModifiers().contains(Modifier.PRIVATE) && isInPackage(member);
  }

  private boolean isInPackage(Element e) {
    Element p = e;
    while (p.getKind() != ElementKind.PACKAGE) p = p.getEnclosingElement();
    return p.equals(from);
  }

  /** Whether all of them can be written. */
  boolean canNameAll(List<? extends TypeMirror> all) {
    return all.stream().allMatch(this::canName);
  }
}
