package dev.intos.processor.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which methods a method overrides or implements, and the supertypes of a type; remembered. */
public final class Overrides {
  private final Elements elements;
  private final Types types;
  private final Map<ExecutableElement, List<ExecutableElement>> overridden = new HashMap<>();
  private final Map<TypeElement, List<TypeElement>> supertypes = new HashMap<>();

  public Overrides(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** All methods that this one overrides or implements, nearest first, itself not among them. */
  public List<ExecutableElement> of(ExecutableElement method) {
    List<ExecutableElement> known = overridden.get(method);
    if (known == null) {
      known = find(method);
      overridden.put(method, known);
    }
    return known;
  }

  /**
   * All supertypes, breadth first: superclass before interfaces, {@code Object} last; itself not
   * among them.
   */
  public List<TypeElement> supertypes(TypeElement type) {
    List<TypeElement> known = supertypes.get(type);
    if (known == null) {
      known = collect(type);
      supertypes.put(type, known);
    }
    return known;
  }

  /**
   * All methods that this one implements in a class that inherits it, which can be more than in its
   * own: the superclass of a class need not know the interfaces that its methods implement there.
   */
  public List<ExecutableElement> of(ExecutableElement method, TypeElement in) {
    Element owner = method.getEnclosingElement();
    if (in == null || in.equals(owner) || !supertypes(in).contains(owner)) return of(method);
    return find(method, in);
  }

  private List<ExecutableElement> find(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner
        ? find(method, owner)
        : List.of();
  }

  private List<ExecutableElement> find(ExecutableElement method, TypeElement type) {
    if (method.getKind() != ElementKind.METHOD
        || method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE)) {
      return List.of();
    }
    List<ExecutableElement> found = new ArrayList<>();
    for (TypeElement above : supertypes(type)) {
      for (Element member : above.getEnclosedElements()) {
        if (member instanceof ExecutableElement candidate
            && candidate.getSimpleName().equals(method.getSimpleName())
            && candidate.getParameters().size() == method.getParameters().size()
            && elements.overrides(method, candidate, type)) {
          found.add(candidate);
        }
      }
    }
    return List.copyOf(found);
  }

  private List<TypeElement> collect(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    Deque<TypeElement> open = new ArrayDeque<>();
    open.add(type);
    while (!open.isEmpty()) {
      for (TypeMirror above : types.directSupertypes(open.remove().asType())) {
        if (above.getKind() == TypeKind.DECLARED
            && ((DeclaredType) above).asElement() instanceof TypeElement element
            && found.add(element)) {
          open.add(element);
        }
      }
    }
    TypeElement object = elements.getTypeElement("java.lang.Object");
    if (object != null && found.remove(object)) found.add(object);
    return List.copyOf(found);
  }
}
