package dev.intos.processor.flow;

import dev.intos.processor.codegen.GeneratedMark;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.facts.Overrides;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The program and all that is known around it. */
public record World(
    Program program,
    Types types,
    Elements elements,
    Marks marks,
    PersistentTypes persistent,
    LibraryFacts library,
    Libraries libraries,
    Overrides overrides,
    Map<ExecutableElement, List<Body>> overriders,
    Set<TypeElement> ordinarySupertypes) {

  public static World of(
      Program program,
      Types types,
      Elements elements,
      Function<LibraryFacts, Libraries> libraries) {
    Overrides overrides = new Overrides(elements, types);
    PersistentTypes persistent = new PersistentTypes(types, elements);
    LibraryFacts facts = new LibraryFacts(elements, types, overrides);
    return new World(
        program,
        types,
        elements,
        new Marks(overrides),
        persistent,
        facts,
        libraries.apply(facts),
        overrides,
        overriders(program, overrides),
        ordinarySupertypes(program, persistent, overrides));
  }

  /** Whether a method is of the runtime's API, and not of a class that the program adds to it. */
  public boolean isRuntime(ExecutableElement method) {
    TypeElement owner = owner(method);
    return persistent.isRuntime(owner) && program.classOf(owner) == null;
  }

  /** Whether a method's code was, or is being, compiled with the checker. */
  public boolean isVerified(ExecutableElement method) {
    TypeElement owner = owner(method);
    return program.classOf(owner) != null
        || isRuntime(method)
        || GeneratedMark.isOn(owner)
        || libraries.isVerified(owner);
  }

  public boolean isJdk(ExecutableElement method) {
    return library.isJdk(owner(method));
  }

  public static TypeElement element(DeclaredType type) {
    return (TypeElement) type.asElement();
  }

  public static TypeElement owner(ExecutableElement method) {
    return (TypeElement) method.getEnclosingElement();
  }

  /** Whether no value of the type can be or hold a reference that matters. */
  public boolean isHarmless(TypeMirror type) {
    TypeKind kind = type.getKind();
    return kind.isPrimitive()
        || kind == TypeKind.VOID
        || kind == TypeKind.NULL
        || persistent.isValue(type)
        || persistent.isHandle(type);
  }

  public static boolean isPrimitiveArray(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        && ((ArrayType) type).getComponentType().getKind().isPrimitive();
  }

  /** Whether instances of a class hold the state that persistent memory keeps. */
  public boolean isPersistentMember(Element member) {
    return member.getEnclosingElement() instanceof TypeElement type
        && persistent.isBorrowType(type.asType());
  }

  /** Whether objects of the type may hold borrows while a transaction runs. */
  public boolean isHolder(TypeMirror type) {
    TypeKind kind = type.getKind();
    if (kind == TypeKind.ARRAY) return true;
    if (kind == TypeKind.TYPEVAR || kind == TypeKind.WILDCARD) {
      return isHolder(persistent.bound(type));
    }
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (library.isHolder(element) || element.getKind() == ElementKind.RECORD);
  }

  /**
   * Whether a type says that its values may be or hold borrows: a persistent class, an array or
   * container of one, a record with such a component.
   */
  public boolean saysBorrow(TypeMirror type) {
    return persistent.isBorrowType(type) || isHolder(type) && persistent.mentionsBorrow(type);
  }

  public boolean isThrowable(TypeMirror type) {
    return persistent.isThrowable(type);
  }

  /** Whether a class is a record of the program or a library, persistent or not. */
  public static boolean isRecord(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.RECORD;
  }

  /** Whether a call of the method can run no other body than its own. */
  public static boolean isExact(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        || method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE)
        || method.getModifiers().contains(Modifier.FINAL)
        || method.getEnclosingElement().getModifiers().contains(Modifier.FINAL)
        || method.getEnclosingElement().getKind() == ElementKind.RECORD;
  }

  /** The bodies of this compilation that a call of the method may run; none if it is not here. */
  public List<Body> bodiesOf(ExecutableElement method) {
    Body own = program.bodyOf(method);
    if (isExact(method)) return own == null ? List.of() : List.of(own);
    List<Body> bodies = new ArrayList<>();
    if (own != null) bodies.add(own);
    bodies.addAll(overriders.getOrDefault(method, List.of()));
    return bodies;
  }

  private static Map<ExecutableElement, List<Body>> overriders(
      Program program, Overrides overrides) {
    Map<ExecutableElement, List<Body>> result = new HashMap<>();
    for (ClassModel type : program.classes()) {
      for (Body body : type.bodies()) {
        if (body.kind() != Body.Kind.METHOD) continue;
        for (ExecutableElement overridden : overrides.of(body.method())) {
          result.computeIfAbsent(overridden, m -> new ArrayList<>()).add(body);
        }
      }
    }
    return result;
  }

  /** The interfaces that are not persistent and that persistent classes implement. */
  private static Set<TypeElement> ordinarySupertypes(
      Program program, PersistentTypes persistent, Overrides overrides) {
    Set<TypeElement> result = new HashSet<>();
    for (ClassModel type : program.classes()) {
      if (!persistent.isBorrowType(type.element().asType())) continue;
      for (TypeElement above : overrides.supertypes(type.element())) {
        if (above.getKind().isInterface() && !persistent.isPersistentClass(above)) {
          result.add(above);
        }
      }
    }
    return result;
  }

  /** Whether {@code this} of an ordinary interface of the program may be a persistent object. */
  public boolean isInheritedByPersistent(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && ordinarySupertypes.contains(element)
        && !library.isJdk(element);
  }

  /** Whether a type is no persistent one, nor a container, and persistent objects may have it. */
  public boolean mayHidePersistent(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return type.getKind() == TypeKind.TYPEVAR && mayHidePersistent(persistent.bound(type));
    }
    return declared.asElement() instanceof TypeElement element
        && (hasType(type, "java.lang.Object") || ordinarySupertypes.contains(element))
        && !library.isHolder(element);
  }

  /**
   * The capability that a parameter takes, null if none: by its declaration, or by the type
   * arguments of a functional interface.
   */
  public TypeMirror capabilityOf(ExecutableElement callee, ExecutableType called, int index) {
    if (index >= callee.getParameters().size()) return null;
    TypeMirror declared = callee.getParameters().get(index).asType();
    if (persistent.isCapability(declared)) return declared;
    boolean isFunction =
        declared.getKind() == TypeKind.TYPEVAR
            && owner(callee).getKind().isInterface()
            && callee.getModifiers().contains(Modifier.ABSTRACT)
            && !library.isHolder(owner(callee));
    if (!isFunction || called == null || index >= called.getParameterTypes().size()) return null;
    TypeMirror actual = called.getParameterTypes().get(index);
    return persistent.isCapability(actual) ? actual : null;
  }

  public boolean hasType(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }

  /**
   * Whether a primitive array that a method returns may be a persistent one: it is a method of a
   * persistent class, or has a borrow or capability as parameter.
   */
  public boolean lendsArrays(ExecutableElement method) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    if (!isStatic && isPersistentMember(method)) return true;
    return method.getParameters().stream()
        .anyMatch(
            p -> persistent().isCapability(p.asType()) || persistent().isBorrowType(p.asType()));
  }
}
