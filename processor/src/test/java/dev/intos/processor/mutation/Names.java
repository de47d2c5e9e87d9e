package dev.intos.processor.mutation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What declarations and types are, told by the names of the annotations and the runtime alone. */
final class Names {
  private static final String ANNOTATIONS = "dev.intos.annotations.";
  private static final String RUNTIME = "dev.intos.runtime.";

  private Names() {}

  /** Whether an annotation in the source has one of our names. */
  static boolean is(AnnotationTree annotation, String name) {
    String written = annotation.getAnnotationType().toString();
    return written.equals(name) || written.equals(ANNOTATIONS + name);
  }

  static boolean has(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(a -> a.getAnnotationType().toString().equals(ANNOTATIONS + annotation));
  }

  static Optional<AnnotationTree> annotation(Tree declaration, String name) {
    for (AnnotationTree a : modifiers(declaration).getAnnotations()) {
      if (is(a, name)) return Optional.of(a);
    }
    return Optional.empty();
  }

  /** The modifiers of a declaration, null of another tree. */
  static ModifiersTree modifiers(Tree tree) {
    if (tree instanceof ClassTree type) return type.getModifiers();
    if (tree instanceof MethodTree method) return method.getModifiers();
    if (tree instanceof VariableTree variable) return variable.getModifiers();
    return null;
  }

  static boolean isOfRuntime(Element element) {
    return element.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().toString().startsWith(RUNTIME);
  }

  /** Whether it is a persistent class whose objects are certainly no values. */
  static boolean isPersistentClass(Element element) {
    return element != null && element.getKind() == ElementKind.CLASS && has(element, "Persistent");
  }

  static boolean isPersistentClass(TypeMirror type) {
    return type instanceof DeclaredType declared && isPersistentClass(declared.asElement());
  }

  static boolean isJournal(TypeMirror type) {
    return type.toString().equals(RUNTIME + "JournalHandle");
  }

  static boolean isToken(TypeMirror type) {
    return type.toString().equals(RUNTIME + "SysToken");
  }

  static boolean isCapability(TypeMirror type) {
    return isJournal(type) || isToken(type);
  }

  /** A parameter that makes its method one that needs a transaction. */
  static boolean needsTransaction(Element parameter) {
    TypeMirror type = parameter.asType();
    return isCapability(type) || isPersistentClass(type) && !has(parameter, "Owned");
  }

  /**
   * Whether a type is, or is made of, types that have nothing to do with persistent objects.
   * Records may hold some.
   */
  static boolean isOrdinary(TypeMirror type) {
    if (type instanceof ArrayType array) return isOrdinary(array.getComponentType());
    if (type.getKind() == TypeKind.TYPEVAR || type.getKind() == TypeKind.WILDCARD) return false;
    if (!(type instanceof DeclaredType declared)) return true;
    boolean handle = declared.asElement().toString().startsWith(RUNTIME);
    if (handle) return !isCapability(type);
    return !has(declared.asElement(), "Persistent")
        && declared.asElement().getKind() != ElementKind.RECORD
        && declared.getTypeArguments().stream().allMatch(Names::isOrdinary);
  }

  static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether a method's parameters are all plain, so that any values will do as arguments. */
  static boolean takesPlainValues(ExecutableElement method) {
    return method.getParameters().stream()
        .map(Element::asType)
        .allMatch(t -> t.getKind().isPrimitive() || t.toString().equals("java.lang.String"));
  }

  /** Arguments for such a method. */
  static String plainValues(ExecutableElement method) {
    List<String> values = method.getParameters().stream().map(p -> plainValue(p.asType())).toList();
    return String.join(", ", values);
  }

  private static String plainValue(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> "false";
      case DECLARED -> "\"\"";
      default -> "(" + type + ") 1";
    };
  }
}
