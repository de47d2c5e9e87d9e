package dev.intos.processor.codegen;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * A persistent class as its codec needs it.
 *
 * @param parent the nearest persistent class above, or null
 * @param fields the stored fields that the class itself declares, in the order of its codec
 * @param straight its constructors that are one
 * @param fillsFinals whether its codec's {@code fill} gives an allocated object its final fields
 */
record PersistentClass(
    TypeElement element,
    PersistentClass parent,
    List<PersistedField> fields,
    List<StraightConstructor> straight,
    Construction construction,
    boolean fillsFinals) {

  /** All stored fields, inherited ones first. */
  List<PersistedField> allFields() {
    return parent == null
        ? fields
        : Stream.concat(parent.allFields().stream(), fields.stream()).toList();
  }

  /** The stored field, or null. */
  PersistedField field(VariableElement element) {
    return allFields().stream().filter(f -> f.element().equals(element)).findAny().orElse(null);
  }

  boolean hasFinalFields() {
    return allFields().stream().anyMatch(PersistedField::isFinal);
  }

  boolean isRecord() {
    return element.getKind() == ElementKind.RECORD;
  }

  boolean isAbstract() {
    return element.getModifiers().contains(Modifier.ABSTRACT);
  }

  boolean isExtensible() {
    return !isRecord() && !element.getModifiers().contains(Modifier.FINAL);
  }
}
