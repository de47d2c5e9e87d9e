package dev.intos.processor.codegen;

import dev.intos.processor.codegen.GenerationFact.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Which methods of a class become methods of its {@code …Transactions} class: the transactions that
 * code of the same package may call with what it can have outside of one.
 *
 * <p>A class that only inherits transactions gets no class of its own, its superclass's serves it.
 */
final class TransactionMethods {
  private final Tools tools;
  private final Types types;
  private final TypeElement type;
  private final Visibility visibility;
  private final Consumer<GenerationFact> facts;
  private final Set<String> taken = new HashSet<>();

  TransactionMethods(Tools tools, TypeElement type, Consumer<GenerationFact> facts) {
    this.tools = tools;
    this.types = tools.types();
    this.type = type;
    this.visibility = tools.visibilityFrom(type);
    this.facts = facts;
    TypeElement object = (TypeElement) types.asElement(jdk("java.lang.Object"));
    for (ExecutableElement m : ElementFilter.methodsIn(object.getEnclosedElements())) {
      taken.add(signature(m, m.getParameters()));
    }
  }

  /** The methods, those that the class declares first; none if it declares none. */
  List<ExecutableElement> find() {
    List<ExecutableElement> found = new ArrayList<>();
    if (!visibility.canName(type) || isInsideGeneric(type)) return found;
    List<ExecutableElement> own =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream().filter(this::runs).toList();
    if (own.isEmpty()) return found;
    Stream<ExecutableElement> inherited =
        ElementFilter.methodsIn(tools.elements().getAllMembers(type)).stream()
            .filter(m -> !m.getEnclosingElement().equals(type) && isMember(m) && runs(m));
    Stream.concat(own.stream(), inherited).filter(this::isGiven).forEach(found::add);
    return found;
  }

  /** Instances of an inner class of a generic one would bring the type variables of both. */
  private static boolean isInsideGeneric(TypeElement type) {
    Element e = type;
    while (e instanceof TypeElement && !e.getModifiers().contains(Modifier.STATIC)) {
      e = e.getEnclosingElement();
      if (e instanceof TypeElement outer && !outer.getTypeParameters().isEmpty()) return true;
    }
    return false;
  }

  /** Static methods of interfaces are no members of the classes that implement them. */
  private static boolean isMember(ExecutableElement m) {
    return !m.getModifiers().contains(Modifier.STATIC)
        || m.getEnclosingElement().getKind().isClass();
  }

  /** Whether it is a transaction that can be called from outside the class, on what is at hand. */
  private boolean runs(ExecutableElement m) {
    if (!visibility.canUse(m) || !tools.marks().isTransaction(m)) return false;
    return m.getModifiers().contains(Modifier.STATIC)
        || !tools.persistent().isBorrowType(type.asType());
  }

  private TypeMirror jdk(String name) {
    return tools.elements().getTypeElement(name).asType();
  }

  private boolean isGiven(ExecutableElement m) {
    ExecutableType t = (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), m);
    Kind obstacle = obstacle(m, t);
    if (obstacle != null) facts.accept(new GenerationFact(obstacle, m));
    return obstacle == null;
  }

  private Kind obstacle(ExecutableElement m, ExecutableType t) {
    for (VariableElement p : m.getParameters()) {
      if (tools.persistent().isBorrowType(p.asType()) && !tools.marks().isOwned(p)) {
        return Kind.SKIPPED_BORROW;
      }
    }
    if (!canName(t)) return Kind.SKIPPED_HIDDEN_TYPE;
    TypeMirror exception = jdk("java.lang.Exception");
    TypeMirror error = jdk("java.lang.Error");
    for (TypeMirror thrown : t.getThrownTypes()) {
      if (!types.isSubtype(thrown, exception) && !types.isSubtype(thrown, error)) {
        return Kind.SKIPPED_THROWABLE;
      }
    }
    boolean free = taken.add(signature(m, given(m)));
    return free ? null : Kind.SKIPPED_OVERLOAD;
  }

  private boolean canName(ExecutableType t) {
    return visibility.canName(t.getReturnType())
        && visibility.canNameAll(t.getParameterTypes())
        && visibility.canNameAll(t.getThrownTypes())
        && t.getTypeVariables().stream()
            .map(TypeVariable::getUpperBound)
            .allMatch(b -> visibility.canNameAll(Bounds.of(b)));
  }

  private List<? extends VariableElement> given(ExecutableElement m) {
    return m.getParameters().stream()
        .filter(p -> !tools.persistent().isCapability(p.asType()))
        .toList();
  }

  private String signature(ExecutableElement m, List<? extends VariableElement> parameters) {
    return m.getSimpleName()
        + parameters.stream().map(p -> types.erasure(p.asType()).toString()).toList().toString();
  }

  /** Whether a signature that matters is still unknown to javac. */
  boolean isErroneous() {
    return ElementFilter.methodsIn(tools.elements().getAllMembers(type)).stream()
        .anyMatch(m -> Errors.areIn(m.asType()) && tools.marks().isTransaction(m));
  }
}
