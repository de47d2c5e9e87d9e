package dev.intos.processor.codegen;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The annotations of the program that the generators look at, by name. */
final class Marks {
  static final String MUT = "dev.intos.annotations.Mut";
  static final String OWNED = "dev.intos.annotations.Owned";
  static final String TRANSACTION = "dev.intos.annotations.Transaction";
  private static final String TRUSTED = "dev.intos.annotations.Trusted";

  /** Waivers under which a field may hold what cannot be stored. */
  private static final Set<String> FIELD_WAIVERS = Set.of("R3", "R3.FIELD", "R3.TYPEARG");

  private Marks() {}

  static boolean has(Element e, String annotation) {
    return find(e, annotation).findAny().isPresent();
  }

  /** Whether the element itself is marked {@code @Trusted} to hold what cannot be stored. */
  static boolean isTrustedToHoldVolatile(Element e) {
    return find(e, TRUSTED)
        .flatMap(a -> a.getElementValues().entrySet().stream())
        .filter(v -> v.getKey().getSimpleName().contentEquals("rules"))
        .flatMap(v -> strings(v.getValue()))
        .anyMatch(FIELD_WAIVERS::contains);
  }

  private static Stream<? extends AnnotationMirror> find(Element e, String annotation) {
    return e.getAnnotationMirrors().stream()
        .filter(
            a ->
                ((TypeElement) a.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(annotation));
  }

  private static Stream<String> strings(AnnotationValue value) {
    return value.getValue() instanceof List<?> list
        ? list.stream().map(v -> String.valueOf(((AnnotationValue) v).getValue()))
        : Stream.of(String.valueOf(value.getValue()));
  }
}
