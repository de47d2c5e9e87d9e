package dev.intos.processor.codegen;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.TypeName;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * How a codec gets at the fields of an object in its variable {@code object}: by their names where
 * it may, through constant variable handles where it may not.
 */
final class FieldAccess {
  private final Tools tools;
  private final PersistentClass type;
  private final Visibility visibility;
  private final Spelling spelling;
  private final NameAllocator constants;
  private final Map<VariableElement, String> handles = new LinkedHashMap<>();
  private final Map<VariableElement, String> settable = new LinkedHashMap<>();

  /**
   * @param constants the names of the codec's constants
   */
  FieldAccess(Tools tools, PersistentClass type, Visibility visibility, NameAllocator constants) {
    this.tools = tools;
    this.type = type;
    this.visibility = visibility;
    this.spelling = new Spelling(tools, visibility);
    this.constants = constants;
  }

  /** What the field holds. */
  CodeBlock get(PersistedField f) {
    if (type.isRecord() && isPlainComponent(f)) return CodeBlock.of("object.$N()", f.name());
    if (isDirect(f)) return CodeBlock.of("object.$N", f.name());
    TypeName erased = spelling.erased(f.type());
    return erased.equals(TypeName.OBJECT)
        ? CodeBlock.of("$N.get(object)", handle(f))
        : CodeBlock.of("($T) $N.get(object)", erased, handle(f));
  }

  /** Sets a field that is not final. */
  CodeBlock set(PersistedField f, CodeBlock value) {
    return isDirect(f)
        ? CodeBlock.of("object.$N = $L", f.name(), value)
        : CodeBlock.of("$N.set(object, $L)", handle(f), value);
  }

  /** Reads from {@code in} what is to be set. */
  CodeBlock read(PersistedField f) {
    if (f.type().getKind().isPrimitive() || isDirect(f)) return Reading.of(f.type());
    return CodeBlock.of("in.<$T>readObject()", spelling.erased(f.type()));
  }

  /** Sets a final field by reflection. */
  CodeBlock setFinal(PersistedField f) {
    String name = settable.computeIfAbsent(f.element(), e -> constant("FINAL_" + constantName(f)));
    return CodeBlock.of(
        "$T.setFinal($N, object, $L)", CodecWriter.CODECS, name, Reading.of(f.type()));
  }

  /** Whether what the final field holds is filled rather than replaced. */
  boolean isFilled(PersistedField f) {
    return new FieldSelection(tools).holdsFillable(f.type());
  }

  private boolean isDirect(PersistedField f) {
    TypeElement owner = f.owner();
    return visibility.canName(type.element())
        && visibility.canName(owner)
        && visibility.canUse(f.element())
        && spelling.canName(f.type())
        && found(f.name()).equals(f.element());
  }

  /** The field that the name means in an object of the class; subclasses may hide fields. */
  private VariableElement found(String name) {
    for (TypeElement t = type.element(); ; t = StraightConstructors.superclass(t)) {
      for (VariableElement f : ElementFilter.fieldsIn(t.getEnclosedElements())) {
        if (f.getSimpleName().contentEquals(name)) return f;
      }
    }
  }

  /** Whether the component's accessor is the one that javac makes, which gives what is there. */
  private boolean isPlainComponent(PersistedField f) {
    return visibility.canName(type.element())
        && spelling.canName(f.type())
        && ElementFilter.methodsIn(type.element().getEnclosedElements()).stream()
            .filter(m -> m.getParameters().isEmpty())
            .filter(m -> m.getSimpleName().contentEquals(f.name()))
            .allMatch(m -> tools.trees().getTree(m) == null);
  }

  private String handle(PersistedField f) {
    return handles.computeIfAbsent(f.element(), e -> constant(constantName(f)));
  }

  private String constant(String name) {
    return constants.newName(name);
  }

  private static String constantName(PersistedField f) {
    return f.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  boolean needsLookup() {
    return !handles.isEmpty();
  }

  /** The constants that were asked for. */
  void addConstants(Consumer<FieldSpec> add) {
    handles.forEach(
        (f, name) ->
            add.accept(
                constant(VarHandle.class, name)
                    .initializer(
                        "$T.field(LOOKUP, $L, $S, $L)",
                        CodecWriter.CODECS,
                        owner(f),
                        f.getSimpleName(),
                        spelling.exact(f.asType()))
                    .build()));
    settable.forEach(
        (f, name) ->
            add.accept(
                constant(Field.class, name)
                    .initializer("settable($L, $S)", owner(f), f.getSimpleName())
                    .build()));
  }

  private CodeBlock owner(VariableElement f) {
    boolean own = f.getEnclosingElement().equals(type.element());
    return own && !visibility.canName(type.element())
        ? CodeBlock.of("TYPE")
        : spelling.exact(f.getEnclosingElement().asType());
  }

  /** The final fields that are set by reflection. */
  Set<VariableElement> finalsSet() {
    return settable.keySet();
  }

  private static FieldSpec.Builder constant(Class<?> type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }
}
