package dev.intos.processor.codegen;

import dev.intos.processor.codegen.GenerationFact.Kind;
import dev.intos.processor.facts.PersistentTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Which methods of a class become methods of its {@code …Transactions} class: the transactions that
 * code of the same package may call with what it can have outside of one.
 *
 * <p>A class that only inherits transactions gets no class of its own, its superclass's serves it.
 */
final class TransactionMethods {
  private final Elements elements;
  private final Types types;
  private final PersistentTypes persistent;
  private final TypeElement type;
  private final Visibility visibility;
  private final Consumer<GenerationFact> facts;
  private final Set<String> taken = new HashSet<>();

  TransactionMethods(
      Elements elements, Types types, TypeElement type, Consumer<GenerationFact> facts) {
    this.elements = elements;
    this.types = types;
    this.persistent = new PersistentTypes(types, elements);
    this.type = type;
    this.visibility = new Visibility(elements.getPackageOf(type));
    this.facts = facts;
    TypeElement object = elements.getTypeElement("java.lang.Object");
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
        ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
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
    if (!visibility.canUse(m) || !isTransaction(m)) return false;
    return m.getModifiers().contains(Modifier.STATIC) || !persistent.isBorrowType(type.asType());
  }

  /** An override of a transaction is one, repeated mark or not. */
  private boolean isTransaction(ExecutableElement m) {
    if (Marks.has(m, Marks.TRANSACTION)) return true;
    if (m.getModifiers().contains(Modifier.STATIC)) return false;
    TypeElement owner = (TypeElement) m.getEnclosingElement();
    return supertypes(owner)
        .flatMap(s -> ElementFilter.methodsIn(s.getEnclosedElements()).stream())
        .filter(s -> s.getSimpleName().equals(m.getSimpleName()))
        .anyMatch(s -> Marks.has(s, Marks.TRANSACTION) && elements.overrides(m, s, owner));
  }

  private Stream<TypeElement> supertypes(TypeElement c) {
    return types.directSupertypes(c.asType()).stream()
        .filter(s -> s.getKind() == TypeKind.DECLARED)
        .map(s -> (TypeElement) ((DeclaredType) s).asElement())
        .flatMap(s -> Stream.concat(Stream.of(s), supertypes(s)));
  }

  private boolean isGiven(ExecutableElement m) {
    ExecutableType t = (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), m);
    Kind obstacle = obstacle(m, t);
    if (obstacle != null) facts.accept(new GenerationFact(obstacle, m));
    return obstacle == null;
  }

  private Kind obstacle(ExecutableElement m, ExecutableType t) {
    for (VariableElement p : m.getParameters()) {
      if (persistent.isBorrowType(p.asType()) && !Marks.has(p, Marks.OWNED)) {
        return Kind.SKIPPED_BORROW;
      }
    }
    if (!canName(t)) return Kind.SKIPPED_HIDDEN_TYPE;
    TypeMirror exception = elements.getTypeElement("java.lang.Exception").asType();
    TypeMirror error = elements.getTypeElement("java.lang.Error").asType();
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
    return m.getParameters().stream().filter(p -> !persistent.isCapability(p.asType())).toList();
  }

  private String signature(ExecutableElement m, List<? extends VariableElement> parameters) {
    return m.getSimpleName()
        + parameters.stream().map(p -> types.erasure(p.asType()).toString()).toList().toString();
  }

  /** Whether a signature that matters is still unknown to javac. */
  boolean isErroneous() {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .anyMatch(m -> Errors.areIn(m.asType()) && isTransaction(m));
  }
}
