package dev.intos.processor.extract;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.intos.processor.model.Unit;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What javac's attribution found out about the trees of one class. */
final class Attribution {
  private final Trees trees;
  private final Types types;
  private final Elements elements;
  private final TreePath inside;

  /**
   * @param inside the path of the class: javac answers for any tree below it
   */
  Attribution(Trees trees, Types types, Elements elements, TreePath inside) {
    this.trees = trees;
    this.types = types;
    this.elements = elements;
    this.inside = inside;
  }

  static Attribution of(Trees trees, Types types, Elements elements, Unit unit, Tree top) {
    return new Attribution(trees, types, elements, new TreePath(new TreePath(unit.tree()), top));
  }

  Types types() {
    return types;
  }

  /** The type of an expression or declaration; the none type where javac has none. */
  TypeMirror type(Tree tree) {
    TypeMirror type = trees.getTypeMirror(new TreePath(inside, tree));
    return type == null ? types.getNoType(TypeKind.NONE) : type;
  }

  Element element(Tree tree) {
    return trees.getElement(new TreePath(inside, tree));
  }

  TypeMirror none() {
    return types.getNoType(TypeKind.NONE);
  }

  TypeMirror booleanType() {
    return types.getPrimitiveType(TypeKind.BOOLEAN);
  }

  /** The JDK method of that name without parameters. */
  ExecutableElement jdkMethod(String type, String name) {
    for (ExecutableElement m :
        ElementFilter.methodsIn(elements.getTypeElement(type).getEnclosedElements())) {
      if (m.getSimpleName().contentEquals(name) && m.getParameters().isEmpty()) return m;
    }
    throw new IllegalStateException(type + "." + name);
  }

  /** The {@code close} that runs at the end of a try with a resource of that type, or null. */
  ExecutableElement closeOf(TypeMirror resource) {
    TypeMirror type = resource;
    while (type instanceof TypeVariable variable) type = variable.getUpperBound();
    if (!(type instanceof DeclaredType declared)) return null;
    for (ExecutableElement m :
        ElementFilter.methodsIn(elements.getAllMembers((TypeElement) declared.asElement()))) {
      if (m.getSimpleName().contentEquals("close") && m.getParameters().isEmpty()) return m;
    }
    return null;
  }

  /** {@code Iterator<element>}. */
  TypeMirror iteratorOf(TypeMirror element) {
    TypeMirror argument = element;
    if (element.getKind().isPrimitive()) {
      argument = types.boxedClass(types.getPrimitiveType(element.getKind())).asType();
    }
    TypeElement iterator = elements.getTypeElement("java.util.Iterator");
    try {
      return types.getDeclaredType(iterator, argument);
    } catch (IllegalArgumentException e) {
      return iterator.asType();
    }
  }

  /** A method's type as a member of a type; as declared where that makes no sense. */
  ExecutableType asMember(TypeMirror of, ExecutableElement member) {
    if (of instanceof DeclaredType declared) {
      try {
        if (types.asMemberOf(declared, member) instanceof ExecutableType type) return type;
      } catch (IllegalArgumentException e) {
        // a static member, or a member of another type: as declared
      }
    }
    return (ExecutableType) member.asType();
  }

  /** The declared type behind a functional type: of an intersection, the functional part. */
  DeclaredType functionalType(TypeMirror type) {
    if (type instanceof IntersectionType both) {
      for (TypeMirror bound : both.getBounds()) {
        DeclaredType part = functionalType(bound);
        if (part != null && functionalMethod(part) != null) return part;
      }
      return null;
    }
    if (type instanceof TypeVariable variable) return functionalType(variable.getUpperBound());
    return type instanceof DeclaredType declared ? declared : null;
  }

  /** The one abstract method of a functional interface, or null. */
  ExecutableElement functionalMethod(DeclaredType type) {
    List<ExecutableElement> found = new ArrayList<>();
    for (ExecutableElement m :
        ElementFilter.methodsIn(elements.getAllMembers((TypeElement) type.asElement()))) {
      if (!m.getModifiers().contains(Modifier.ABSTRACT) || isOfObject(m)) continue;
      boolean overridden =
          found.stream().anyMatch(f -> elements.overrides(f, m, (TypeElement) type.asElement()));
      if (overridden) continue;
      found.removeIf(f -> elements.overrides(m, f, (TypeElement) type.asElement()));
      found.add(m);
    }
    return found.isEmpty() ? null : found.get(0);
  }

  private boolean isOfObject(ExecutableElement method) {
    TypeElement object = elements.getTypeElement("java.lang.Object");
    for (ExecutableElement m : ElementFilter.methodsIn(object.getEnclosedElements())) {
      if (m.getModifiers().contains(Modifier.PUBLIC)
          && elements.overrides(method, m, (TypeElement) method.getEnclosingElement())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element is declared in this compilation. */
  boolean isOwn(Element element) {
    Element top = element;
    while (top.getEnclosingElement() != null
        && top.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      top = top.getEnclosingElement();
    }
    return trees.getTree(top) != null;
  }

  static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  static boolean isType(Element element) {
    return element != null && (element instanceof TypeElement || isTypeVariable(element));
  }

  private static boolean isTypeVariable(Element element) {
    return element.getKind() == ElementKind.TYPE_PARAMETER
        || element.getKind() == ElementKind.PACKAGE;
  }

  /** The type named in a {@code new}, of which an anonymous class is only a subtype. */
  TypeMirror created(NewClassTree node) {
    TypeMirror type = type(node);
    if (node.getClassBody() == null || type.getKind() != TypeKind.DECLARED) return type;
    TypeMirror named = type(node.getIdentifier());
    for (TypeMirror s : types().directSupertypes(type)) {
      if (types().isSameType(types().erasure(s), types().erasure(named))) return s;
    }
    return named;
  }
}
