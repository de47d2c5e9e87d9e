package dev.intos.processor.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The annotations of IntOS on elements, of source or of class files.
 *
 * <p>They are found by qualified name, so that a namesake of another package is none of ours.
 */
public final class Marks {
  private static final String PACKAGE = "dev.intos.annotations.";

  private final Overrides overrides;
  private final Map<ExecutableElement, Outside> outside = new HashMap<>();

  public Marks(Elements elements, Types types) {
    this(new Overrides(elements, types));
  }

  public Marks(Overrides overrides) {
    this.overrides = overrides;
  }

  /** Whether a type is persistent, or a type parameter takes only persistent-safe types. */
  public boolean isPersistent(Element typeOrParameter) {
    return has(typeOrParameter, "Persistent");
  }

  /**
   * Whether a method is a transaction, or the function given to a parameter runs as one; an
   * override, or its parameter, is marked where an overridden one is.
   */
  public boolean isTransaction(Element methodOrParameter) {
    if (methodOrParameter instanceof ExecutableElement method) {
      return hasOrInherits(method, "Transaction");
    }
    if (has(methodOrParameter, "Transaction")) return true;
    if (methodOrParameter.getKind() != ElementKind.PARAMETER
        || !(methodOrParameter.getEnclosingElement() instanceof ExecutableElement method)) {
      return false;
    }
    int index = method.getParameters().indexOf(methodOrParameter);
    if (index < 0) return false; // a lambda's parameter, which lies in the method around it
    for (ExecutableElement above : overrides.of(method)) {
      if (has(above.getParameters().get(index), "Transaction")) return true;
    }
    return false;
  }

  /** Whether a method is a system call; an override is one where an overridden method is. */
  public boolean isSyscall(ExecutableElement method) {
    return hasOrInherits(method, "SyscallToken");
  }

  /** Whether a method or parameter is itself marked {@code @Mut}; overrides don't inherit it. */
  public boolean isMut(Element methodOrParameter) {
    return has(methodOrParameter, "Mut");
  }

  /** Whether a method or parameter is itself marked {@code @Owned}; overrides don't inherit it. */
  public boolean isOwned(Element methodOrParameter) {
    return has(methodOrParameter, "Owned");
  }

  /** The strictest that the method or one that it overrides says. */
  public Outside outside(ExecutableElement method) {
    Outside known = outside.get(method);
    if (known == null) {
      known = ownOutside(method);
      for (ExecutableElement above : overrides.of(method)) {
        Outside other = ownOutside(above);
        if (other.compareTo(known) > 0) known = other;
      }
      outside.put(method, known);
    }
    return known;
  }

  /** As {@link #outside(ExecutableElement)}, of a method that the receiver's class may inherit. */
  public Outside outside(ExecutableElement method, TypeMirror receiver) {
    Outside strictest = outside(method);
    if (!(receiver instanceof DeclaredType type)) return strictest;
    for (ExecutableElement above : overrides.of(method, (TypeElement) type.asElement())) {
      Outside other = ownOutside(above);
      if (other.compareTo(strictest) > 0) strictest = other;
    }
    return strictest;
  }

  /** What the method itself says, overridden methods left aside. */
  public static Outside ownOutside(ExecutableElement method) {
    AnnotationMirror mirror = find(method, "OutsideTransaction");
    if (mirror == null) return Outside.NONE;
    boolean lock = Boolean.TRUE.equals(value(mirror, "lock"));
    return lock ? Outside.LOCK : Outside.OUTSIDE;
  }

  /** The {@code @Trusted} of a declaration. */
  public Optional<Trust> trusted(Element declaration) {
    AnnotationMirror mirror = find(declaration, "Trusted");
    if (mirror == null) return Optional.empty();
    List<String> rules = new ArrayList<>();
    if (value(mirror, "rules") instanceof List<?> list) {
      for (Object one : list) rules.add(String.valueOf(((AnnotationValue) one).getValue()));
    }
    String because = value(mirror, "because") instanceof String text ? text : "";
    return Optional.of(new Trust(List.copyOf(rules), because, mirror));
  }

  /** The mark of that simple name on the element itself, null if it has none. */
  public static AnnotationMirror find(Element element, String simpleName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof TypeElement type
          && type.getSimpleName().contentEquals(simpleName)
          && type.getQualifiedName().contentEquals(PACKAGE + simpleName)) {
        return mirror;
      }
    }
    return null;
  }

  private boolean hasOrInherits(ExecutableElement method, String simpleName) {
    if (has(method, simpleName)) return true;
    for (ExecutableElement above : overrides.of(method)) {
      if (has(above, simpleName)) return true;
    }
    return false;
  }

  private static boolean has(Element element, String simpleName) {
    return find(element, simpleName) != null;
  }

  private static Object value(AnnotationMirror mirror, String name) {
    for (var entry : mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) return entry.getValue().getValue();
    }
    return null;
  }
}
