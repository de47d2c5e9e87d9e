package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.FieldModel;
import dev.intos.processor.model.Position;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * R3.FIELD: a field or record component of a persistent class whose type is not persistent-safe, or
 * that is transient and would be lost unseen. A raw type is T.RAW.
 */
final class VolatileField implements DeclarationRule {
  private final PersistentTypes persistent;
  private final GenericTypes generics;

  VolatileField(PersistentTypes persistent, GenericTypes generics) {
    this.persistent = persistent;
    this.generics = generics;
  }

  @Override
  public void check(ClassModel declared, Consumer<Finding> findings) {
    for (FieldModel field : declared.fields()) {
      if (isPersisted(field.element(), persistent)) check(declared, field, findings);
    }
  }

  private void check(ClassModel declared, FieldModel field, Consumer<Finding> findings) {
    Position position = new Position(declared.unit(), field.tree().getType());
    String name = field.element().getSimpleName().toString();
    if (field.element().getModifiers().contains(Modifier.TRANSIENT)) {
      findings.accept(
          new Finding(Code.R3_FIELD_TRANSIENT, position, field.element(), List.of(name)));
    } else if (!generics.isRawPersistent(field.element().asType())) {
      persistent
          .explain(field.element().asType())
          .ifPresent(
              unsafe ->
                  findings.accept(
                      new Finding(
                          Code.R3_FIELD,
                          position,
                          field.element(),
                          List.of(name, Describe.of(unsafe.part()), unsafe.instead()))));
    }
  }

  /** Whether the element is a field that a persistent object keeps. */
  static boolean isPersisted(Element element, PersistentTypes persistent) {
    return element.getKind() == ElementKind.FIELD
        && !element.getModifiers().contains(Modifier.STATIC)
        && element.getEnclosingElement() instanceof TypeElement owner
        && owner.getKind() != ElementKind.ENUM
        && persistent.isMarked(owner);
  }
}
