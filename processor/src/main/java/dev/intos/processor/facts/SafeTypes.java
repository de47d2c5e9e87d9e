package dev.intos.processor.facts;

import dev.intos.processor.facts.PersistentTypes.Unsafe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;

/** Persistent-safe types: what a field of a persistent object may have as its type. */
final class SafeTypes {
  private static final Pattern TYPE = Pattern.compile("[A-Za-z][\\w.]*(<.*>|\\[])?");

  private final PersistentTypes persistent;

  SafeTypes(PersistentTypes persistent) {
    this.persistent = persistent;
  }

  Optional<Unsafe> explain(TypeMirror t) {
    return explain(t, new ArrayDeque<>());
  }

  /**
   * The innermost unsafe part.
   *
   * @param asked the type variables whose bounds are being read: a bound that mentions its own
   *     variable adds nothing
   */
  private Optional<Unsafe> explain(TypeMirror t, Deque<TypeMirror> asked) {
    if (persistent.isValue(t)) return Optional.empty();
    return switch (t.getKind()) {
      case DECLARED -> explainClass((DeclaredType) t, asked);
      case ARRAY -> explainArray((ArrayType) t, asked);
      case TYPEVAR -> explainVariable(t, asked);
      case WILDCARD -> explain(persistent.bound(t), asked);
      case INTERSECTION -> explainIntersection((IntersectionType) t, asked);
      default -> Optional.empty();
    };
  }

  private Optional<Unsafe> explainClass(DeclaredType t, Deque<TypeMirror> asked) {
    TypeElement c = (TypeElement) t.asElement();
    if (persistent.isHandle(t) || persistent.isPersistentClass(c)) {
      List<? extends TypeParameterElement> parameters = c.getTypeParameters();
      List<? extends TypeMirror> arguments = t.getTypeArguments();
      // A raw type has none: that is a fault of its own.
      for (int i = 0; i < arguments.size(); i++) {
        if (!persistent.isMarked(parameters.get(i))) continue;
        Optional<Unsafe> inner = explain(arguments.get(i), asked);
        if (inner.isPresent()) return inner;
      }
      return Optional.empty();
    }
    if (c.getQualifiedName().contentEquals(TypeNames.OPTIONAL)
        && t.getTypeArguments().size() == 1) {
      TypeMirror content = t.getTypeArguments().get(0);
      Optional<Unsafe> inner = explain(content, asked);
      return inner.isPresent() ? inner : unsafe(t, "PBox<" + shortName(content) + ">");
    }
    return unsafe(t, replacement(t, asked));
  }

  private Optional<Unsafe> explainArray(ArrayType t, Deque<TypeMirror> asked) {
    TypeMirror component = t.getComponentType();
    if (component.getKind().isPrimitive()) return Optional.empty();
    return unsafe(t, "PArray<" + madeSafe(component, asked) + ">");
  }

  private Optional<Unsafe> explainVariable(TypeMirror t, Deque<TypeMirror> asked) {
    if (persistent.isMarkedVariable(t)) return Optional.empty();
    if (persistent.isAsked(t, asked)) return Optional.empty();
    asked.push(t);
    try {
      return explain(persistent.bound(t), asked).isEmpty()
          ? Optional.empty()
          : unsafe(t, "<@Persistent " + t + ">");
    } finally {
      asked.pop();
    }
  }

  private Optional<Unsafe> explainIntersection(IntersectionType t, Deque<TypeMirror> asked) {
    List<Unsafe> parts = new ArrayList<>();
    for (TypeMirror b : t.getBounds()) {
      Optional<Unsafe> part = explain(b, asked);
      if (part.isEmpty()) return part;
      parts.add(part.get());
    }
    return parts.stream().findFirst();
  }

  private static Optional<Unsafe> unsafe(TypeMirror part, String instead) {
    return Optional.of(new Unsafe(part, instead));
  }

  private String replacement(DeclaredType t, Deque<TypeMirror> asked) {
    String name = nearest(t);
    if (name == null) return "a value, a handle or a @Persistent class";
    List<? extends TypeMirror> arguments = t.getTypeArguments();
    return switch (name) {
      case "PMap" ->
          arguments.size() == 2
              ? "PMap<"
                  + madeSafe(arguments.get(0), asked)
                  + ", "
                  + madeSafe(arguments.get(1), asked)
                  + ">"
              : arguments.size() == 1
                  ? "PMap<" + madeSafe(arguments.get(0), asked) + ", Boolean>"
                  : name;
      case "PVec", "PQueue", "PBox", "PMutex" ->
          arguments.size() == 1 ? name + "<" + madeSafe(arguments.get(0), asked) + ">" : name;
      default -> name;
    };
  }

  /**
   * A type argument, with what is unsafe in it replaced if there is a type that could stand there.
   */
  private String madeSafe(TypeMirror t, Deque<TypeMirror> asked) {
    String name = shortName(t);
    return explain(t, asked)
        .filter(unsafe -> TYPE.matcher(unsafe.instead()).matches())
        .map(unsafe -> name.replace(shortName(unsafe.part()), unsafe.instead()))
        .orElse(name);
  }

  /** The replacement for the class itself, or else for the first supertype that has one. */
  private static String nearest(DeclaredType t) {
    TypeElement c = (TypeElement) t.asElement();
    String own = TypeNames.REPLACEMENTS.get(c.getQualifiedName().toString());
    if (own != null) return own;
    List<TypeMirror> supertypes = new ArrayList<>(c.getInterfaces());
    supertypes.add(c.getSuperclass());
    for (TypeMirror s : supertypes) {
      String inherited = PersistentTypes.element(s) == null ? null : nearest((DeclaredType) s);
      if (inherited != null) return inherited;
    }
    return null;
  }

  /** The type as a user would write it, packages left out. */
  static String shortName(TypeMirror t) {
    return t.toString().replaceAll("\\b[a-z][\\w]*\\.(?=[\\w.]*[A-Z])", "");
  }
}
