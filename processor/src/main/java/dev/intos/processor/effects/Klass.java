package dev.intos.processor.effects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** A class or interface as the call graph sees it, from source or from a class file. */
final class Klass {
  /** Where a class comes from, which decides how calls of its methods are read. */
  enum Origin {
    /** Of this compilation: its bodies are in the model. */
    PROGRAM,
    /** A dependency: its bodies are in class files. */
    LIBRARY,
    /** The JDK: its bodies are not read, the table of facts stands for them. */
    PLATFORM,
    /** IntOS itself: judged by its marks. */
    RUNTIME,
    /** Not read by agreement: logging facades and the code that IntOS generates. */
    OPAQUE
  }

  private final String name;
  private final Origin origin;
  private final TypeElement element;
  private final boolean isInterface;
  private final boolean isFinal;
  private final List<Klass> supers = new ArrayList<>();
  private final Map<String, Method> methods = new LinkedHashMap<>();
  private Set<Klass> ancestors;

  /**
   * @param name the binary name, {@code a.b.C$D}
   * @param element null for a local or anonymous class of a library
   */
  Klass(String name, Origin origin, TypeElement element, boolean isInterface, boolean isFinal) {
    this.name = name;
    this.origin = origin;
    this.element = element;
    this.isInterface = isInterface;
    this.isFinal = isFinal;
  }

  String name() {
    return name;
  }

  Origin origin() {
    return origin;
  }

  TypeElement element() {
    return element;
  }

  boolean isInterface() {
    return isInterface;
  }

  boolean isFinal() {
    return isFinal;
  }

  boolean isAnnotation() {
    return element != null && element.getKind() == ElementKind.ANNOTATION_TYPE;
  }

  /** Whether its code is read: of the program or of a library. */
  boolean isRead() {
    return origin == Origin.PROGRAM || origin == Origin.LIBRARY;
  }

  /** The superclass, if any, before the interfaces. */
  List<Klass> supers() {
    return supers;
  }

  /** The declared methods and constructors by {@link Method#key}. */
  Map<String, Method> methods() {
    return methods;
  }

  /** This class and all above it, nearest first. */
  Set<Klass> ancestors() {
    if (ancestors == null) {
      Set<Klass> found = new LinkedHashSet<>();
      found.add(this);
      List<Klass> open = new ArrayList<>(List.of(this));
      for (int i = 0; i < open.size(); i++) {
        for (Klass above : open.get(i).supers) if (found.add(above)) open.add(above);
      }
      ancestors = found;
    }
    return ancestors;
  }

  boolean isSubtypeOf(Klass other) {
    return this == other || ancestors().contains(other);
  }

  /** The name for messages: without the package, and without the number of a local class. */
  String simpleName() {
    if (element != null && !element.getSimpleName().toString().isEmpty()) {
      return element.getSimpleName().toString();
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    int dollar = last.lastIndexOf('$');
    String inner = last.substring(dollar + 1);
    if (!inner.isEmpty() && inner.chars().allMatch(Character::isDigit)) {
      return "an anonymous "
          + (supers.isEmpty() ? "class" : supers.get(supers.size() - 1).simpleName());
    }
    return inner.isEmpty() ? last : inner;
  }

  @Override
  public String toString() {
    return name;
  }
}
