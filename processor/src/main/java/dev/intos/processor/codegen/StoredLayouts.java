package dev.intos.processor.codegen;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes the runtime's {@code @Layout} on the codecs of classes that may have subclasses, and reads
 * it where such a class comes as a class file, which tells nothing of what its constructors do.
 */
final class StoredLayouts {
  private static final ClassName LAYOUT = ClassName.get("dev.intos.runtime.codec", "Layout");

  private final Tools tools;

  StoredLayouts(Tools tools) {
    this.tools = tools;
  }

  AnnotationSpec write(PersistentClass c) {
    AnnotationSpec.Builder layout = AnnotationSpec.builder(LAYOUT);
    layout.addMember("fields", list(c.fields().stream().map(PersistedField::name)));
    List<String> inPlace =
        c.fields().stream().filter(PersistedField::inPlace).map(PersistedField::name).toList();
    if (!inPlace.isEmpty()) layout.addMember("inPlace", list(inPlace.stream()));
    // A field that is not stored is nothing that a subclass could give a value.
    c.straight().stream()
        .filter(s -> s.given().stream().allMatch(f -> c.field(f) != null))
        .forEach(s -> layout.addMember("constructors", "$L", write(s)));
    if (c.fillsFinals()) layout.addMember("fillsFinals", "true");
    return layout.build();
  }

  private AnnotationSpec write(StraightConstructor s) {
    AnnotationSpec.Builder constructor = AnnotationSpec.builder(LAYOUT.nestedClass("Constructor"));
    return constructor
        .addMember("parameters", list(parameterTypes(s.element()).stream()))
        .addMember("fields", list(s.given().stream().map(StoredLayouts::nameOf)))
        .build();
  }

  /** A list of strings; JavaPoet would give each a line. */
  private static CodeBlock list(Stream<String> all) {
    return all.map(s -> CodeBlock.of("$S", s)).collect(CodeBlock.joining(", ", "{", "}"));
  }

  private List<String> parameterTypes(ExecutableElement constructor) {
    return constructor.getParameters().stream()
        .map(p -> tools.types().erasure(p.asType()).toString())
        .toList();
  }

  private static String nameOf(VariableElement field) {
    return ((TypeElement) field.getEnclosingElement()).getQualifiedName()
        + "."
        + field.getSimpleName();
  }

  /** The layout of a class that comes as a class file with its codec, else null. */
  StoredLayout of(TypeElement type) {
    if (tools.trees().getTree(type) != null) return null;
    String codec = CodecNames.qualified(tools.elements(), type);
    TypeElement found = tools.find(codec, type);
    if (found == null) return null;
    return found.getAnnotationMirrors().stream()
        .filter(a -> a.getAnnotationType().toString().equals(LAYOUT.canonicalName()))
        .map(a -> read(type, a))
        .findAny()
        .orElse(null);
  }

  private StoredLayout read(TypeElement type, AnnotationMirror layout) {
    List<String> inPlace = strings(layout, "inPlace");
    List<PersistedField> fields = new ArrayList<>();
    for (String name : strings(layout, "fields")) {
      VariableElement field = field(type, name);
      if (field != null) fields.add(new PersistedField(field, inPlace.contains(name)));
    }
    List<StraightConstructor> constructors =
        values(layout, "constructors")
            .flatMap(v -> constructor(type, (AnnotationMirror) v.getValue()))
            .toList();
    boolean fillsFinals = values(layout, "fillsFinals").anyMatch(v -> v.getValue().equals(true));
    return new StoredLayout(List.copyOf(fields), constructors, fillsFinals);
  }

  private Stream<StraightConstructor> constructor(TypeElement type, AnnotationMirror written) {
    List<String> parameters = strings(written, "parameters");
    List<VariableElement> given = new ArrayList<>();
    for (String field : strings(written, "fields")) {
      VariableElement found = inherited(type, field);
      if (found == null) return Stream.of();
      given.add(found);
    }
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(c -> parameterTypes(c).equals(parameters))
        .map(c -> new StraightConstructor(c, List.copyOf(given)));
  }

  private static VariableElement inherited(TypeElement type, String name) {
    for (TypeElement t = type; t != null; t = StraightConstructors.superclass(t)) {
      for (VariableElement f : ElementFilter.fieldsIn(t.getEnclosedElements())) {
        if (nameOf(f).equals(name)) return f;
      }
    }
    return null;
  }

  private static VariableElement field(TypeElement type, String name) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(f -> f.getSimpleName().contentEquals(name))
        .findAny()
        .orElse(null);
  }

  private static List<String> strings(AnnotationMirror a, String member) {
    return values(a, member).map(v -> String.valueOf(v.getValue())).toList();
  }

  private static Stream<AnnotationValue> values(AnnotationMirror a, String member) {
    return a.getElementValues().entrySet().stream()
        .filter(e -> e.getKey().getSimpleName().contentEquals(member))
        .map(e -> e.getValue())
        .flatMap(
            v ->
                v.getValue() instanceof List<?> list
                    ? list.stream().map(AnnotationValue.class::cast)
                    : Stream.of(v));
  }
}
