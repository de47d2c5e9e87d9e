package dev.intos.processor.codegen;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeVariableName;
import dev.intos.processor.facts.Marks;
import java.util.List;
import javax.lang.model.element.TypeParameterElement;

/** Type parameters as they are declared, with the mark that only persistent-safe types fit. */
final class TypeVariables {
  private static final ClassName PERSISTENT = ClassName.get("dev.intos.annotations", "Persistent");

  private TypeVariables() {}

  static TypeVariableName declared(TypeParameterElement p) {
    return marked(TypeVariableName.get(p), p);
  }

  /** The same where the bounds were instantiated. */
  static TypeVariableName marked(TypeVariableName variable, TypeParameterElement p) {
    return Marks.find(p, PERSISTENT.simpleName()) != null
        ? variable.annotated(List.of(AnnotationSpec.builder(PERSISTENT).build()))
        : variable;
  }
}
