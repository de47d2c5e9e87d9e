package dev.intos.processor.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Finds what the compiler inferred for type parameters, which it does not tell: by laying the
 * declared types beside those that came out.
 */
final class Inference {
  private final Types types;

  Inference(Types types) {
    this.types = types;
  }

  /** The type arguments that the program itself gives. */
  static Map<TypeParameterElement, TypeMirror> given(
      ExecutableElement method, List<TypeMirror> arguments) {
    Map<TypeParameterElement, TypeMirror> found = new LinkedHashMap<>();
    List<? extends TypeParameterElement> parameters = method.getTypeParameters();
    for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
      found.put(parameters.get(i), arguments.get(i));
    }
    return found;
  }

  /** The type arguments of a call, from the method's type as called. */
  Map<TypeParameterElement, TypeMirror> ofCall(ExecutableElement method, ExecutableType called) {
    Map<TypeParameterElement, TypeMirror> found = new LinkedHashMap<>();
    ExecutableType declared = (ExecutableType) method.asType();
    unifyAll(declared.getParameterTypes(), called.getParameterTypes(), method, found);
    unify(declared.getReturnType(), called.getReturnType(), method, found);
    return found;
  }

  /**
   * The type arguments of a method or constructor that is given values of the types {@code given}:
   * by a method reference, or where the compiler does not tell the type as called.
   *
   * <p>A constructor's arguments choose those of its class as well, where nobody else did.
   *
   * @param result what the surroundings make of the result, null if unknown
   */
  Map<TypeParameterElement, TypeMirror> ofArguments(
      ExecutableElement method, List<? extends TypeMirror> given, TypeMirror result) {
    Map<TypeParameterElement, TypeMirror> found = new LinkedHashMap<>();
    List<? extends TypeMirror> declared = ((ExecutableType) method.asType()).getParameterTypes();
    for (int i = 0; i < Math.min(declared.size(), given.size()); i++) {
      unify(declared.get(i), as(given.get(i), declared.get(i)), method, found);
    }
    TypeMirror made =
        method.getKind() == ElementKind.CONSTRUCTOR
            ? method.getEnclosingElement().asType()
            : method.getReturnType();
    if (result != null) unify(made, result, method, found);
    return found;
  }

  /** The supertype of {@code given} of the same class as {@code declared}. */
  private TypeMirror as(TypeMirror given, TypeMirror declared) {
    if (given.getKind().isPrimitive() && declared.getKind() == TypeKind.TYPEVAR) {
      return types.boxedClass((PrimitiveType) given).asType();
    }
    if (!(declared instanceof DeclaredType d) || given.getKind() != TypeKind.DECLARED) return given;
    DeclaredType found = supertype((DeclaredType) given, (TypeElement) d.asElement());
    return found == null ? given : found;
  }

  /** The supertype of {@code t} (or itself) that is an instance of {@code c}, or null. */
  DeclaredType supertype(DeclaredType t, TypeElement c) {
    if (t.asElement().equals(c)) return t;
    if (!types.isSubtype(types.erasure(t), types.erasure(c.asType()))) return null;
    for (TypeMirror s : types.directSupertypes(t)) {
      if (s.getKind() != TypeKind.DECLARED) continue;
      DeclaredType found = supertype((DeclaredType) s, c);
      if (found != null) return found;
    }
    return null;
  }

  private void unifyAll(
      List<? extends TypeMirror> declared,
      List<? extends TypeMirror> actual,
      ExecutableElement method,
      Map<TypeParameterElement, TypeMirror> found) {
    for (int i = 0; i < Math.min(declared.size(), actual.size()); i++) {
      unify(declared.get(i), actual.get(i), method, found);
    }
  }

  private void unify(
      TypeMirror declared,
      TypeMirror actual,
      ExecutableElement method,
      Map<TypeParameterElement, TypeMirror> found) {
    if (declared instanceof TypeVariable v) {
      Element owner = v.asElement().getEnclosingElement();
      boolean isOwn =
          owner.equals(method)
              || method.getKind() == ElementKind.CONSTRUCTOR
                  && owner.equals(method.getEnclosingElement());
      if (isOwn && actual.getKind() != TypeKind.NULL) {
        found.putIfAbsent((TypeParameterElement) v.asElement(), actual);
      }
    } else if (declared instanceof ArrayType d && actual instanceof ArrayType a) {
      unify(d.getComponentType(), a.getComponentType(), method, found);
    } else if (declared instanceof WildcardType d) {
      TypeMirror bound = d.getExtendsBound() != null ? d.getExtendsBound() : d.getSuperBound();
      if (bound == null) return;
      TypeMirror other = actual;
      if (actual instanceof WildcardType a) {
        other = a.getExtendsBound() != null ? a.getExtendsBound() : a.getSuperBound();
      }
      if (other != null) unify(bound, other, method, found);
    } else if (declared.getKind() == TypeKind.DECLARED && actual.getKind() == TypeKind.DECLARED) {
      DeclaredType d = (DeclaredType) declared;
      DeclaredType a = (DeclaredType) actual;
      if (!d.asElement().equals(a.asElement())) return;
      unifyAll(d.getTypeArguments(), a.getTypeArguments(), method, found);
      unify(d.getEnclosingType(), a.getEnclosingType(), method, found);
    }
  }
}
