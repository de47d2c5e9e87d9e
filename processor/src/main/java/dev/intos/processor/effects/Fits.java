package dev.intos.processor.effects;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Whether an object of one type can be where another type stands, by their type arguments: a {@code
 * Consumer<Long>} is no {@code Consumer<String>}. In doubt it can.
 */
final class Fits {
  private final Types types;
  private final Map<DeclaredType, Map<Element, DeclaredType>> views = new IdentityHashMap<>();

  Fits(Types types) {
    this.types = types;
  }

  /** Whether an object of type {@code thing} can be a {@code place}, whose erasures fit already. */
  boolean fits(TypeMirror thing, TypeMirror place) {
    if (!(thing instanceof DeclaredType from) || !(place instanceof DeclaredType to)) return true;
    if (to.getTypeArguments().isEmpty()) return true;
    DeclaredType seen = as(from, to);
    if (seen == null) return true;
    List<? extends TypeMirror> given = seen.getTypeArguments();
    List<? extends TypeMirror> wanted = to.getTypeArguments();
    if (given.size() != wanted.size()) return true;
    for (int i = 0; i < given.size(); i++) {
      if (!contains(wanted.get(i), given.get(i))) return false;
    }
    return true;
  }

  /** A type as the one of its supertypes that is of a class; null if none is. */
  private DeclaredType as(DeclaredType from, DeclaredType to) {
    Map<Element, DeclaredType> known = views.computeIfAbsent(from, t -> new HashMap<>());
    if (!known.containsKey(to.asElement())) {
      known.put(to.asElement(), as(from, to, new HashSet<>()));
    }
    return known.get(to.asElement());
  }

  private DeclaredType as(DeclaredType from, DeclaredType to, Set<String> seen) {
    if (from.asElement().equals(to.asElement())) return from;
    if (!seen.add(from.toString())) return null;
    for (TypeMirror above : types.directSupertypes(from)) {
      if (above instanceof DeclaredType declared) {
        DeclaredType found = as(declared, to, seen);
        if (found != null) return found;
      }
    }
    return null;
  }

  private boolean contains(TypeMirror wanted, TypeMirror given) {
    if (given.getKind() != TypeKind.DECLARED) return true;
    if (wanted instanceof WildcardType wildcard) {
      TypeMirror upper = wildcard.getExtendsBound();
      TypeMirror lower = wildcard.getSuperBound();
      if (upper != null && upper.getKind() == TypeKind.DECLARED) return below(given, upper);
      if (lower != null && lower.getKind() == TypeKind.DECLARED) return below(lower, given);
      return true;
    }
    if (wanted.getKind() != TypeKind.DECLARED) return true;
    return ((DeclaredType) given).asElement().equals(((DeclaredType) wanted).asElement());
  }

  private boolean below(TypeMirror lower, TypeMirror upper) {
    return types.isSubtype(types.erasure(lower), types.erasure(upper));
  }
}
