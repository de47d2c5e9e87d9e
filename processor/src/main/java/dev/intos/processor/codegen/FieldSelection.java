package dev.intos.processor.codegen;

import dev.intos.processor.facts.Trust;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Which fields of a persistent class are stored, and which of these hold objects to fill. */
final class FieldSelection {
  /** Waivers under which a field may hold what cannot be stored. */
  private static final Set<String> WAIVERS = Set.of("R3", "R3.FIELD", "R3.TYPEARG");

  private final Tools tools;

  FieldSelection(Tools tools) {
    this.tools = tools;
  }

  /** The stored fields that the class itself declares, in order. */
  List<VariableElement> of(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(this::isStored)
        .toList();
  }

  /** What is not persistent-safe is stored too: it is an error unless it is trusted. */
  boolean isStored(VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    if (modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.TRANSIENT)) return false;
    if (isTrusted(field)) return false;
    // Trust in a whole class is meant for what needs it.
    return tools.persistent().isPSafe(field.asType()) || !isTrustedAround(field);
  }

  private boolean isTrustedAround(VariableElement field) {
    Element e = field.getEnclosingElement();
    for (; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (isTrusted(e)) return true;
    }
    return false;
  }

  private boolean isTrusted(Element e) {
    List<String> rules = tools.marks().trusted(e).map(Trust::rules).orElse(List.of());
    return rules.stream().anyMatch(WAIVERS::contains);
  }

  /** Whether a field of this type holds an array or object whose content can be replaced. */
  boolean holdsFillable(TypeMirror type) {
    if (type instanceof ArrayType a) return a.getComponentType().getKind().isPrimitive();
    return type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).asElement() instanceof TypeElement e
        && e.getKind() == ElementKind.CLASS
        && tools.persistent().isMarked(e);
  }

  /** Whether a type that matters is still unknown to javac. */
  boolean isErroneous(TypeElement type) {
    if (Errors.areIn(type.getSuperclass())) return true;
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(f -> !f.getModifiers().contains(Modifier.STATIC))
        .anyMatch(f -> Errors.areIn(f.asType()));
  }
}
