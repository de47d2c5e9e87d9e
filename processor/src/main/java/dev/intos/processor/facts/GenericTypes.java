package dev.intos.processor.facts;

import dev.intos.processor.facts.TypeMemo.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Generic types whose parameters take persistent-safe types only, and what goes around that. */
public final class GenericTypes {
  private final PersistentTypes persistent;
  private final TypeMemo memo = new TypeMemo(() -> true);

  public GenericTypes(PersistentTypes persistent) {
    this.persistent = persistent;
  }

  /** Whether the type or a part of it belongs to a generic class with a marked type parameter. */
  public boolean isConcerned(TypeMirror t) {
    return memo.answer(t, Question.MARKED_GENERIC, m -> mentions(m, false));
  }

  /** Whether the type is such a class without its arguments, or has a part that is. */
  public boolean isRawPersistent(TypeMirror t) {
    return memo.answer(t, Question.RAW_GENERIC, m -> mentions(m, true));
  }

  /** Whether the type is the class object of a persistent generic, or has a part that is. */
  public boolean isRawClass(TypeMirror t) {
    return t instanceof DeclaredType d
        && d.getTypeArguments().stream()
            .anyMatch(
                a ->
                    TypeNames.CLASS.equals(PersistentTypes.name(d))
                        ? isRawPersistent(a)
                        : isRawClass(a));
  }

  private boolean mentions(TypeMirror t, boolean raw) {
    return switch (t.getKind()) {
      case DECLARED -> {
        DeclaredType d = (DeclaredType) t;
        TypeElement c = (TypeElement) d.asElement();
        List<? extends TypeMirror> arguments = d.getTypeArguments();
        if ((!raw || arguments.isEmpty()) && persistent.hasMarkedParameter(c.getTypeParameters())) {
          yield true;
        }
        // The class object of a generic class is always that of its raw type.
        if (raw && c.getQualifiedName().contentEquals(TypeNames.CLASS)) yield false;
        yield arguments.stream().anyMatch(a -> mentions(a, raw))
            || mentions(d.getEnclosingType(), raw);
      }
      case ARRAY -> mentions(((ArrayType) t).getComponentType(), raw);
      case WILDCARD ->
          ((WildcardType) t).getSuperBound() != null
                  && mentions(((WildcardType) t).getSuperBound(), raw)
              || ((WildcardType) t).getExtendsBound() != null
                  && mentions(((WildcardType) t).getExtendsBound(), raw);
      case INTERSECTION ->
          ((IntersectionType) t).getBounds().stream().anyMatch(b -> mentions(b, raw));
      default -> false;
    };
  }

  /** Whether the type is a variable declared {@code <@Persistent T>}, or has a part that is. */
  public boolean isMarked(TypeMirror t) {
    return switch (t.getKind()) {
      case TYPEVAR -> persistent.isMarkedVariable(t);
      case ARRAY -> isMarked(((ArrayType) t).getComponentType());
      case DECLARED -> ((DeclaredType) t).getTypeArguments().stream().anyMatch(this::isMarked);
      default -> false;
    };
  }

  /** Whether a class or type parameter is annotated {@code @Persistent}. */
  public boolean isMarked(Element element) {
    return persistent.isMarked(element);
  }

  /** Whether the type, or that of an array's elements, is a generic class without arguments. */
  public boolean isRaw(TypeMirror t) {
    if (t instanceof ArrayType a) return isRaw(a.getComponentType());
    return t instanceof DeclaredType d
        && d.getKind() == TypeKind.DECLARED
        && d.getTypeArguments().isEmpty()
        && !((TypeElement) d.asElement()).getTypeParameters().isEmpty();
  }

  /** Whether a variable stands for a wildcard that the program wrote elsewhere. */
  public static boolean isCaptured(TypeMirror t) {
    return t instanceof TypeVariable v
        && !Character.isJavaIdentifierStart(v.asElement().getSimpleName().toString().charAt(0));
  }

  /** A class's type parameters with its type arguments. */
  public Map<TypeParameterElement, TypeMirror> arguments(DeclaredType t) {
    Map<TypeParameterElement, TypeMirror> arguments = new LinkedHashMap<>();
    List<? extends TypeParameterElement> parameters =
        ((TypeElement) t.asElement()).getTypeParameters();
    for (int i = 0; i < Math.min(parameters.size(), t.getTypeArguments().size()); i++) {
      arguments.put(parameters.get(i), t.getTypeArguments().get(i));
    }
    return arguments;
  }

  /** Whether the member or something around it is trusted past a rule. */
  public boolean isTrusted(Element member) {
    for (Element e = member; e != null; e = e.getEnclosingElement()) {
      if (Marks.find(e, "Trusted") != null) return true;
    }
    return false;
  }
}
