package dev.intos.processor.extract;

import dev.intos.processor.model.Body;
import dev.intos.processor.model.Slot;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Which slot a name stands for, seen from a body; notes what bodies and classes capture. */
final class Slots {
  private final Types types;
  private final Map<VariableElement, Slot> variables = new IdentityHashMap<>();
  private final Map<Body, Map<TypeElement, Slot>> outers = new HashMap<>();

  Slots(Types types) {
    this.types = types;
  }

  void declare(VariableElement variable, Slot slot) {
    variables.put(variable, slot);
  }

  /** The slot of a local variable or parameter as used in a body, or null if it is none. */
  Slot variable(Element element, Body from) {
    Slot slot = element instanceof VariableElement v ? variables.get(v) : null;
    if (slot != null) capture(slot, from);
    return slot;
  }

  /** {@code this} as used in a body; null in a static one. */
  Slot self(Body from) {
    if (from.self() != null) capture(from.self(), from);
    return from.self();
  }

  /** The instance around {@code from} on which a member of {@code type} is used without a name. */
  Slot enclosingInstance(TypeElement type, Body from, boolean exactly) {
    Slot found = find(type, from, exactly);
    if (found != null && found.kind() != Slot.Kind.OUTER) capture(found, from);
    return found;
  }

  private Slot find(TypeElement type, Body from, boolean exactly) {
    TypeElement at = from.owner().element();
    if (fits(at, type, exactly)) return from.self();
    while (at.getNestingKind() == NestingKind.MEMBER) {
      if (from.self() == null || at.getModifiers().contains(Modifier.STATIC)) return null;
      at = (TypeElement) at.getEnclosingElement();
      if (fits(at, type, exactly)) return outer(at, from);
    }
    Body around = from.owner().enclosing();
    return around == null ? null : find(type, around, exactly);
  }

  private Slot outer(TypeElement outer, Body from) {
    return outers
        .computeIfAbsent(from, b -> new HashMap<>())
        .computeIfAbsent(
            outer,
            o -> new Slot(Slot.Kind.OUTER, from, o.getSimpleName() + ".this", o.asType(), null));
  }

  private boolean fits(TypeElement candidate, TypeElement wanted, boolean exactly) {
    if (candidate.equals(wanted)) return true;
    if (exactly) return false;
    TypeMirror to = types.erasure(wanted.asType());
    return types.isSubtype(types.erasure(candidate.asType()), to);
  }

  /**
   * Notes that {@code from} uses the slot, and every body and class between it and the slot's own.
   */
  private void capture(Slot slot, Body from) {
    Body at = from;
    while (at != null && at != slot.body()) {
      at.captured().add(slot);
      if (at.isClosure()) {
        at = at.enclosing();
      } else {
        at.owner().captured().add(slot);
        at = at.owner().enclosing();
      }
    }
  }
}
