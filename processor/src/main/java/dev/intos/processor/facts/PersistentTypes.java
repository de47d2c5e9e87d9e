package dev.intos.processor.facts;

import dev.intos.processor.facts.TypeMemo.Question;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What a type is to the rules: persistent class, value, handle, capability, borrow.
 *
 * <p>Classes are judged by the marks that their sources or class files carry. An erroneous type is
 * a value here, so that nobody reports on top of javac. A wildcard, and a variable that captures
 * one, is read as its bound.
 */
public final class PersistentTypes {
  /** More often in a type of itself, a class brings ever larger instances and nothing new. */
  private static final int MAX_ROUNDS = 3;

  private final Types types;
  private final TypeMirror object;
  private final TypeMirror throwable;
  private final ValueTypes values;
  private final HoldingTypes holding;
  private final SafeTypes safe;
  private final TypeMemo memo;
  private final Map<Element, Boolean> marked = new HashMap<>();
  private final Map<TypeElement, Boolean> persistentClasses = new HashMap<>();
  private final Map<TypeElement, Boolean> runtime = new HashMap<>();

  public PersistentTypes(Types types, Elements elements) {
    this.types = types;
    this.object = elements.getTypeElement("java.lang.Object").asType();
    this.throwable = elements.getTypeElement("java.lang.Throwable").asType();
    this.values = new ValueTypes(types, this);
    this.holding = new HoldingTypes(this);
    this.safe = new SafeTypes(this);
    this.memo = new TypeMemo(() -> !values.isAsking() && !holding.isAsking());
  }

  /** Whether the class or type parameter itself is annotated {@code @Persistent}. */
  public boolean isMarked(Element element) {
    return marked.computeIfAbsent(element, e -> Marks.find(e, "Persistent") != null);
  }

  /** Whether a generic class or method has a parameter that takes only persistent-safe types. */
  public boolean hasMarkedParameter(List<? extends TypeParameterElement> parameters) {
    return parameters.stream().anyMatch(this::isMarked);
  }

  /**
   * Whether instances live in a persistent heap: a marked class, record or interface, what extends
   * one (the mark that is missing there is another rule's fault), or a variable with such a bound.
   */
  public boolean isPersistentClass(TypeMirror t) {
    return memo.answer(
        t,
        Question.PERSISTENT_CLASS,
        p -> any(p, d -> isPersistentClass((TypeElement) d.asElement())));
  }

  /** The same of a class; never true of an enum, whose constants are named and not stored. */
  public boolean isPersistentClass(TypeElement c) {
    Boolean known = persistentClasses.get(c);
    if (known == null) {
      known = isOrExtendsMarked(c);
      persistentClasses.put(c, known);
    }
    return known;
  }

  private boolean isOrExtendsMarked(TypeElement c) {
    if (c.getKind() == ElementKind.ENUM) return false;
    if (isMarked(c)) return true;
    TypeElement superclass = element(c.getSuperclass());
    if (superclass != null && isPersistentClass(superclass)) return true;
    for (TypeMirror i : c.getInterfaces()) {
      TypeElement superinterface = element(i);
      if (superinterface != null && isPersistentClass(superinterface)) return true;
    }
    return false;
  }

  /** Whether the type is deeply immutable and persistent-safe. */
  public boolean isValue(TypeMirror t) {
    return memo.answer(t, Question.VALUE, values::isValue);
  }

  /**
   * Whether the type names a persistent thing rather than refers into it. The guard of a mutex is
   * no handle, but no borrow either: it stands for a lock of this process and may be held outside.
   */
  public boolean isHandle(TypeMirror t) {
    return memo.answer(t, Question.HANDLE, h -> any(h, d -> TypeNames.HANDLES.contains(name(d))));
  }

  /** Whether the type is a journal handle or a token. */
  public boolean isCapability(TypeMirror t) {
    return isJournal(t) || isToken(t);
  }

  public boolean isJournal(TypeMirror t) {
    return memo.answer(t, Question.JOURNAL, j -> any(j, d -> name(d).equals(TypeNames.JOURNAL)));
  }

  public boolean isToken(TypeMirror t) {
    return memo.answer(t, Question.TOKEN, k -> any(k, d -> name(d).equals(TypeNames.TOKEN)));
  }

  /**
   * Whether values of this type are references to persistent objects: a persistent class that is no
   * value, a variable declared {@code <@Persistent T>} or bounded by either, and an inner class of
   * a persistent class, whose instances hold their outer one.
   */
  public boolean isBorrowType(TypeMirror t) {
    return memo.answer(t, Question.BORROW, this::isBorrow);
  }

  private boolean isBorrow(TypeMirror t) {
    if (isValue(t) || isHandle(t)) return false;
    return isMarkedVariable(t) || any(t, this::isBorrowClass);
  }

  private boolean isBorrowClass(DeclaredType d) {
    TypeElement c = (TypeElement) d.asElement();
    if (isPersistentClass(c)) return !isValue(d);
    TypeElement outer = outer(c);
    return outer != null && isBorrowType(outer.asType());
  }

  /** The class whose instance an instance of {@code c} holds, or null. */
  private static TypeElement outer(TypeElement c) {
    if (c.getKind() != ElementKind.CLASS || c.getModifiers().contains(Modifier.STATIC)) return null;
    if (c.getNestingKind() == NestingKind.TOP_LEVEL) return null;
    return c.asType() instanceof DeclaredType d ? element(d.getEnclosingType()) : null;
  }

  /** Whether the type is a variable declared {@code <@Persistent T>}, or bounded by one. */
  public boolean isMarkedVariable(TypeMirror t) {
    return switch (t.getKind()) {
      case TYPEVAR -> isMarked(((TypeVariable) t).asElement()) || isMarkedVariable(bound(t));
      case WILDCARD -> isMarkedVariable(bound(t));
      case INTERSECTION ->
          ((IntersectionType) t).getBounds().stream().anyMatch(this::isMarkedVariable);
      default -> false;
    };
  }

  /** The types of a record's components, type arguments put in. */
  public List<TypeMirror> components(DeclaredType record) {
    return values.components(record);
  }

  /**
   * Whether an object of this static type could hold a reference to a persistent object. Values,
   * handles, records of these and eager containers of these can't; a primitive array may be a
   * persistent object itself.
   */
  public boolean canHold(TypeMirror t) {
    return memo.answer(t, Question.CAN_HOLD, holding::canHold);
  }

  /**
   * Whether the static type says that it holds references to persistent objects: a borrow type, an
   * array of one, a record with such a component, or a container with such a type argument.
   */
  public boolean mentionsBorrow(TypeMirror t) {
    return memo.answer(t, Question.MENTIONS_BORROW, holding::mentionsBorrow);
  }

  public boolean isThrowable(TypeMirror t) {
    return memo.answer(
        t,
        Question.THROWABLE,
        k -> k.getKind() != TypeKind.ERROR && types.isSubtype(types.erasure(k), throwable));
  }

  /** Whether a class is of the runtime's API. */
  public boolean isRuntime(TypeElement c) {
    return runtime.computeIfAbsent(
        c, k -> k.getQualifiedName().toString().startsWith(TypeNames.RUNTIME));
  }

  /** Whether a field of a persistent object may have this type. */
  public boolean isPSafe(TypeMirror t) {
    return safe.explain(t).isEmpty();
  }

  /** The innermost part of the type that is not persistent-safe, empty if all of it is. */
  public Optional<Unsafe> explain(TypeMirror t) {
    return safe.explain(t);
  }

  /**
   * A part that is not persistent-safe.
   *
   * @param instead the type to use in its place
   */
  public record Unsafe(TypeMirror part, String instead) {}

  /**
   * The bound that stands for a wildcard or a type variable: of {@code ? super T} the lower one. An
   * unbounded one is read as {@code Object}.
   */
  public TypeMirror bound(TypeMirror t) {
    if (t instanceof WildcardType w) {
      if (w.getExtendsBound() != null) return w.getExtendsBound();
      return w.getSuperBound() != null ? w.getSuperBound() : object;
    }
    TypeVariable v = (TypeVariable) t;
    TypeMirror lower = v.getLowerBound();
    return lower != null && lower.getKind() != TypeKind.NULL ? lower : v.getUpperBound();
  }

  /** Whether a class that the type is, or is bounded by, passes. */
  boolean any(TypeMirror t, Predicate<DeclaredType> test) {
    return switch (t.getKind()) {
      case DECLARED -> test.test((DeclaredType) t);
      case TYPEVAR, WILDCARD -> any(bound(t), test);
      case INTERSECTION -> ((IntersectionType) t).getBounds().stream().anyMatch(b -> any(b, test));
      default -> false;
    };
  }

  /**
   * Whether a question about a recursive type was already asked on the way to this one. The answer
   * then adds nothing; it also doesn't where a generic class contains ever larger types of itself.
   */
  boolean isAsked(TypeMirror t, Collection<TypeMirror> asked) {
    int rounds = 0;
    for (TypeMirror a : asked) {
      if (types.isSameType(a, t)) return true;
      if (types.asElement(a).equals(types.asElement(t)) && ++rounds > MAX_ROUNDS) return true;
    }
    return false;
  }

  static TypeElement element(TypeMirror t) {
    return t instanceof DeclaredType d && d.getKind() == TypeKind.DECLARED
        ? (TypeElement) d.asElement()
        : null;
  }

  static String name(DeclaredType t) {
    return ((TypeElement) t.asElement()).getQualifiedName().toString();
  }
}
