package dev.intos.processor.codegen;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.CodeBlock;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/**
 * The warnings that a generated class suppresses: what the program has decided about where it wrote
 * a type or called a method is not to be asked again where generated code repeats it.
 */
final class Warnings {
  private final Elements elements;
  private final TreeSet<String> found = new TreeSet<>();

  Warnings(Elements elements) {
    this.elements = elements;
  }

  /** Takes in a warning by its name. */
  void add(String warning) {
    found.add(warning);
  }

  /** Takes in what naming the class, field, constructor or method brings. */
  void addUseOf(Element e) {
    for (Element o = e; o.getKind() != ElementKind.PACKAGE; o = o.getEnclosingElement()) {
      if (elements.isDeprecated(o)) {
        found.add("deprecation");
        found.add("removal");
      }
    }
    if (e instanceof ExecutableElement m) {
      addUseOf(m.getReturnType());
      m.getParameters().forEach(p -> addUseOf(p.asType()));
      m.getThrownTypes().forEach(this::addUseOf);
    } else if (!(e instanceof TypeElement)) {
      addUseOf(e.asType());
    }
  }

  private void addUseOf(TypeMirror t) {
    if (t instanceof ArrayType a) {
      addUseOf(a.getComponentType());
    } else if (t instanceof WildcardType w) {
      if (w.getExtendsBound() != null) addUseOf(w.getExtendsBound());
      if (w.getSuperBound() != null) addUseOf(w.getSuperBound());
    } else if (t instanceof DeclaredType d && t.getKind() == TypeKind.DECLARED) {
      addUseOf(d.asElement());
      d.getTypeArguments().forEach(this::addUseOf);
      boolean generic = !((TypeElement) d.asElement()).getTypeParameters().isEmpty();
      if (generic && d.getTypeArguments().isEmpty()) found.add("rawtypes");
    }
  }

  /** The annotation, if there is anything to suppress. */
  Optional<AnnotationSpec> suppression() {
    return found.isEmpty() ? Optional.empty() : Optional.of(suppress(found));
  }

  static AnnotationSpec suppress(Collection<String> warnings) {
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    CodeBlock.Builder all = CodeBlock.builder();
    String separator = "";
    for (String w : warnings) {
      all.add("$L$S", separator, w);
      separator = ", ";
    }
    return annotation.addMember("value", warnings.size() == 1 ? "$L" : "{$L}", all.build()).build();
  }
}
