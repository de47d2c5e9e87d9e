package dev.intos.processor.mutation;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Methods that override methods of the program. */
final class Overriding {
  private Overriding() {}

  static List<TreePath> methods(Sites sites) {
    return sites.paths(MethodTree.class).stream()
        .filter(p -> sites.start(p) >= 0)
        .filter(p -> sites.element(p) instanceof ExecutableElement m && isOverride(sites, m))
        .toList();
  }

  private static boolean isOverride(Sites sites, ExecutableElement method) {
    return overridden(sites, method).findAny().isPresent();
  }

  /** The methods of the program's other classes that a method overrides. */
  static Stream<ExecutableElement> overridden(Sites sites, ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    return supertypes(sites, owner.asType())
        .filter(t -> t.getQualifiedName().toString().indexOf("java.") != 0)
        .flatMap(t -> t.getEnclosedElements().stream())
        .filter(e -> e.getKind() == ElementKind.METHOD)
        .map(ExecutableElement.class::cast)
        .filter(m -> sites.elements().overrides(method, m, owner));
  }

  private static Stream<TypeElement> supertypes(Sites sites, TypeMirror type) {
    return sites.types().directSupertypes(type).stream()
        .flatMap(
            t ->
                Stream.concat(
                    Stream.of((TypeElement) ((DeclaredType) t).asElement()), supertypes(sites, t)));
  }
}
