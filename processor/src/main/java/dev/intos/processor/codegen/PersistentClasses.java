package dev.intos.processor.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Analyses persistent classes of one round: those in sources, and above them compiled ones. */
final class PersistentClasses {
  private final Tools tools;
  private final FieldSelection selection;
  private final StraightConstructors constructors;
  private final StoredLayouts layouts;
  private final Map<TypeElement, PersistentClass> known = new HashMap<>();

  PersistentClasses(Tools tools) {
    this.tools = tools;
    this.selection = new FieldSelection(tools);
    this.layouts = new StoredLayouts(tools);
    this.constructors = new StraightConstructors(tools, selection, layouts);
  }

  FieldSelection selection() {
    return selection;
  }

  PersistentClass of(TypeElement type) {
    PersistentClass found = known.get(type);
    if (found == null) {
      found = analyse(type, parent(type));
      known.put(type, found);
    }
    return found;
  }

  private PersistentClass parent(TypeElement type) {
    TypeElement above = StraightConstructors.superclass(type);
    while (above != null && !tools.persistent().isMarked(above)) {
      above = StraightConstructors.superclass(above);
    }
    return above == null ? null : of(above);
  }

  private PersistentClass analyse(TypeElement type, PersistentClass parent) {
    StoredLayout stored = layouts.of(type);
    if (stored != null) {
      return new PersistentClass(
          type,
          parent,
          stored.fields(),
          stored.constructors(),
          Construction.ALLOCATED,
          stored.fillsFinals());
    }
    List<PersistedField> fields = fields(type);
    if (type.getKind() == ElementKind.RECORD) {
      return new PersistentClass(type, null, fields, List.of(), canonical(type), false);
    }
    List<PersistedField> all = new ArrayList<>(parent == null ? List.of() : parent.allFields());
    all.addAll(fields);
    List<StraightConstructor> straight = constructors.of(type);
    Construction construction =
        straight.stream()
            .filter(c -> isInOrder(c, all))
            .min(Comparator.comparingInt(c -> c.given().size()))
            .map(c -> new Construction(c.element(), c.given()))
            .orElse(Construction.ALLOCATED);
    boolean fillsFinals =
        construction.isAllocated() && all.stream().anyMatch(PersistedField::isFinal);
    return new PersistentClass(type, parent, fields, straight, construction, fillsFinals);
  }

  /** What is filled in place comes last, when the object has been made. */
  private List<PersistedField> fields(TypeElement type) {
    List<PersistedField> fields =
        selection.of(type).stream()
            .map(f -> new PersistedField(f, constructors.isInPlace(f)))
            .toList();
    return Stream.concat(
            fields.stream().filter(f -> !f.inPlace()), fields.stream().filter(f -> f.inPlace()))
        .toList();
  }

  private Construction canonical(TypeElement record) {
    List<VariableElement> given = new ArrayList<>();
    List<VariableElement> fields = ElementFilter.fieldsIn(record.getEnclosedElements());
    for (RecordComponentElement c : record.getRecordComponents()) {
      fields.stream().filter(f -> f.getSimpleName().equals(c.getSimpleName())).forEach(given::add);
    }
    for (ExecutableElement c : ElementFilter.constructorsIn(record.getEnclosedElements())) {
      if (takes(c, given)) return new Construction(c, given);
    }
    return Construction.ALLOCATED;
  }

  private boolean takes(ExecutableElement c, List<VariableElement> given) {
    if (c.getParameters().size() != given.size()) return false;
    for (int i = 0; i < given.size(); i++) {
      TypeMirror p = c.getParameters().get(i).asType();
      if (!tools.types().isSameType(p, given.get(i).asType())) return false;
    }
    return true;
  }

  /**
   * Fields come one after the other: none can be filled before all that make the object are read.
   */
  private static boolean isInOrder(StraightConstructor c, List<PersistedField> all) {
    boolean filled = false;
    for (PersistedField f : all) {
      if (filled && c.given().contains(f.element())) return false;
      filled |= f.inPlace();
    }
    return true;
  }
}
