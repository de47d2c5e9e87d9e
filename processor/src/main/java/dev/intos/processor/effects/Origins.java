package dev.intos.processor.effects;

import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.model.Program;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Where classes come from. */
final class Origins {
  /** The known logging facades, whose locks are not the program's. */
  private static final List<String> FACADES =
      List.of(
          "org.apache.commons.logging.",
          "org.apache.log4j.",
          "org.apache.logging.log4j.",
          "org.jboss.logging.",
          "org.slf4j.");

  private final Program program;
  private final LibraryFacts facts;

  Origins(Program program, LibraryFacts facts) {
    this.program = program;
    this.facts = facts;
  }

  Klass.Origin of(TypeElement element) {
    String name = element.getQualifiedName().toString();
    if (program.classOf(element) != null) return Klass.Origin.PROGRAM;
    if (isGenerated(element)) return Klass.Origin.OPAQUE;
    if (facts.isJdk(element)) return Klass.Origin.PLATFORM;
    if (name.startsWith("dev.intos.runtime.") || name.startsWith("dev.intos.annotations.")) {
      return Klass.Origin.RUNTIME;
    }
    for (String facade : FACADES) if (name.startsWith(facade)) return Klass.Origin.OPAQUE;
    return Klass.Origin.LIBRARY;
  }

  private static boolean isGenerated(TypeElement element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (!mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Generated")) {
        continue;
      }
      for (AnnotationValue value : mirror.getElementValues().values()) {
        if (value.toString().contains("dev.intos.")) return true;
      }
    }
    return element.getEnclosingElement() instanceof TypeElement outer && isGenerated(outer);
  }
}
