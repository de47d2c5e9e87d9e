package dev.intos.processor.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Casts that the virtual machine can't check: it knows classes, not their type arguments. */
public final class UncheckedCasts {
  private final Types types;
  private final PersistentTypes persistent;

  public UncheckedCasts(Types types, PersistentTypes persistent) {
    this.types = types;
    this.persistent = persistent;
  }

  /** Whether a cast may succeed although the object has other type arguments. */
  public boolean isUnchecked(TypeMirror from, TypeMirror to) {
    if (isErroneous(from) || isErroneous(to)) return false;
    if (from.getKind().isPrimitive() || to.getKind().isPrimitive()) return false;
    if (types.isSubtype(from, to)) return false;
    return switch (to.getKind()) {
      case TYPEVAR -> true;
      case ARRAY -> {
        TypeMirror component = ((ArrayType) to).getComponentType();
        yield from instanceof ArrayType a
            ? isUnchecked(a.getComponentType(), component)
            : !isReifiable(component);
      }
      case INTERSECTION ->
          ((IntersectionType) to).getBounds().stream().anyMatch(b -> isUnchecked(from, b));
      case DECLARED -> !isReifiable(to) && !isImplied(from, (DeclaredType) to);
      default -> false;
    };
  }

  private static boolean isErroneous(TypeMirror t) {
    return t.getKind() == TypeKind.ERROR || t.getKind() == TypeKind.NONE;
  }

  private static boolean isReifiable(TypeMirror t) {
    return switch (t.getKind()) {
      case TYPEVAR -> false;
      case ARRAY -> isReifiable(((ArrayType) t).getComponentType());
      case DECLARED ->
          ((DeclaredType) t)
                  .getTypeArguments().stream()
                      .allMatch(
                          a ->
                              a instanceof WildcardType w
                                  && w.getExtendsBound() == null
                                  && w.getSuperBound() == null)
              && isReifiable(((DeclaredType) t).getEnclosingType());
      default -> true;
    };
  }

  /** Whether the arguments of a subclass follow from those of the type that it is cast from. */
  private boolean isImplied(TypeMirror from, DeclaredType to) {
    if (from instanceof TypeVariable) return isImplied(persistent.bound(from), to);
    if (from instanceof IntersectionType i) {
      return i.getBounds().stream().anyMatch(b -> isImplied(b, to));
    }
    if (from.getKind() != TypeKind.DECLARED) return false;
    TypeElement c = (TypeElement) to.asElement();
    DeclaredType base = (DeclaredType) from;
    DeclaredType above = supertype((DeclaredType) c.asType(), base.asElement());
    if (above == null || above.getTypeArguments().size() != base.getTypeArguments().size()) {
      return false;
    }
    Map<TypeMirror, TypeMirror> implied = new HashMap<>();
    for (int i = 0; i < above.getTypeArguments().size(); i++) {
      implied.put(above.getTypeArguments().get(i), base.getTypeArguments().get(i));
    }
    List<? extends TypeMirror> parameters = ((DeclaredType) c.asType()).getTypeArguments();
    if (!implied.keySet().containsAll(parameters)) return false;
    TypeMirror[] arguments = parameters.stream().map(implied::get).toArray(TypeMirror[]::new);
    return types.isSubtype(types.getDeclaredType(c, arguments), to);
  }

  private DeclaredType supertype(DeclaredType t, Element of) {
    if (t.asElement().equals(of)) return t;
    for (TypeMirror s : types.directSupertypes(t)) {
      DeclaredType found =
          s.getKind() == TypeKind.DECLARED ? supertype((DeclaredType) s, of) : null;
      if (found != null) return found;
    }
    return null;
  }
}
