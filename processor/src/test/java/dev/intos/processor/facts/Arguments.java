package dev.intos.processor.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Expressions for an argument of some erased type. */
final class Arguments {
  /** Containers of one element, by what takes them. */
  private static final Map<String, String> HOLDING =
      Map.ofEntries(
          Map.entry("java.lang.Object", "%s"),
          Map.entry("java.lang.CharSequence", "%s"),
          Map.entry("java.lang.Comparable", "%s"),
          Map.entry("java.lang.Iterable", "java.util.List.of(%s)"),
          Map.entry("java.util.Collection", "java.util.List.of(%s)"),
          Map.entry("java.util.List", "java.util.List.of(%s)"),
          Map.entry("java.util.Set", "java.util.Set.of(%s)"),
          Map.entry("java.util.Map", "java.util.Map.of(%1$s, %1$s)"),
          Map.entry("java.util.Iterator", "java.util.List.of(%s).iterator()"),
          Map.entry("java.util.Deque", "new java.util.ArrayDeque<>(java.util.List.of(%s))"),
          Map.entry(
              "java.util.SequencedMap",
              "new java.util.LinkedHashMap<>(java.util.Map.of(%1$s, %1$s))"),
          Map.entry("java.util.Spliterator", "java.util.List.of(%s).spliterator()"),
          Map.entry("java.util.Map.Entry", "java.util.Map.entry(%1$s, %1$s)"),
          Map.entry(
              "java.util.concurrent.CompletableFuture",
              "java.util.concurrent.CompletableFuture.completedFuture(%s)"),
          Map.entry("java.util.stream.Stream", "java.util.stream.Stream.of(%s)"));

  /** What is made of an array of a book. */
  private static final Map<String, String> OF_ARRAYS =
      Map.of(
          "java.io.InputStream", "new java.io.ByteArrayInputStream(b.bytes)",
          "java.nio.ByteBuffer", "java.nio.ByteBuffer.wrap(b.bytes)",
          "java.nio.CharBuffer", "java.nio.CharBuffer.wrap(b.chars)",
          "java.util.stream.DoubleStream", "java.util.stream.DoubleStream.of(b.doubles)",
          "java.util.stream.IntStream", "java.util.stream.IntStream.of(b.ints)",
          "java.util.stream.LongStream", "java.util.stream.LongStream.of(b.longs)");

  private final JavacSession session;

  Arguments(JavacSession session) {
    this.session = session;
  }

  static boolean isPrimitiveArray(TypeMirror type) {
    return type instanceof ArrayType array && array.getComponentType().getKind().isPrimitive();
  }

  /** The field of a book that has such an array. */
  static String field(TypeMirror primitives) {
    return ((ArrayType) primitives).getComponentType() + "s";
  }

  /** What reads the borrow {@code b}, or is or holds it; null where nothing of the type can. */
  String reading(TypeMirror erased) {
    if (isPrimitiveArray(erased)) return "b." + field(erased);
    if (isFunction(erased)) return function(erased, "b.read();", false);
    String ofArray = OF_ARRAYS.get(erased.toString());
    return ofArray == null ? holding(erased, "b") : ofArray;
  }

  /** A function that returns the borrow, null where it returns none. */
  String returning(TypeMirror erased) {
    return function(erased, "", true);
  }

  /** An object that locks when it is asked, or what holds one. */
  String locking(TypeMirror erased, String name) {
    return isFunction(erased) ? null : holding(erased, "new " + name + "()");
  }

  private String holding(TypeMirror erased, String one) {
    if (erased instanceof ArrayType array) {
      String element = holding(array.getComponentType(), one);
      return element == null ? null : "new " + array.getComponentType() + "[] {" + element + "}";
    }
    String form = HOLDING.get(erased.toString());
    return form == null ? null : "(" + erased + ") " + form.formatted(one);
  }

  boolean isFunction(TypeMirror erased) {
    if (!(erased instanceof DeclaredType declared)) return false;
    TypeElement type = (TypeElement) declared.asElement();
    String name = type.getQualifiedName().toString();
    if (type.getKind() != ElementKind.INTERFACE || HOLDING.containsKey(name)) return false;
    return method(type) != null && !name.equals("java.lang.AutoCloseable");
  }

  private ExecutableElement method(TypeElement type) {
    ExecutableElement only = null;
    TypeElement object = session.type("java.lang.Object");
    for (ExecutableElement method : session.allMethods(type)) {
      if (!method.getModifiers().contains(Modifier.ABSTRACT)) continue;
      boolean ofObject =
          session.allMethods(object).stream()
              .anyMatch(m -> m.getSimpleName().equals(method.getSimpleName()));
      if (ofObject) continue;
      if (only != null) return null;
      only = method;
    }
    return only;
  }

  private String function(TypeMirror erased, String statement, boolean returnsBorrow) {
    ExecutableElement method = method((TypeElement) ((DeclaredType) erased).asElement());
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) parameters.add("x" + i);
    TypeMirror returned = session.types().erasure(method.getReturnType());
    String value = "";
    if (returnsBorrow) {
      value = holding(returned, "b");
      if (value == null) return null;
    } else if (returned.getKind() == TypeKind.BOOLEAN) {
      value = "true";
    } else if (returned.getKind().isPrimitive()) {
      value = "0";
    } else if (returned.getKind() != TypeKind.VOID) {
      value = "null";
    }
    String body = statement + (value.isEmpty() ? "" : " return " + value + ";");
    return "(" + erased + ") (" + String.join(", ", parameters) + ") -> { " + body + " }";
  }
}
