package dev.intos.processor.facts;

import dev.intos.processor.facts.Use.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What is known of the JDK: what its methods do with objects and functions that they are given,
 * which of its types hold what, which of its operations lock, and what gives another result when it
 * runs again. All of it stands in the tables beside this class.
 */
public final class LibraryFacts {
  /** The index that stands for a call's receiver in {@link #use} and {@link #asks}. */
  public static final int RECEIVER = Facts.RECEIVER;

  private final Elements elements;
  private final Overrides overrides;
  private final Lookup jdk;
  private final Lookup locks;
  private final Lookup nondeterminism;
  private final Reflection reflection;
  private final Map<TypeElement, Known> classes = new HashMap<>();
  private final Map<ExecutableElement, Facts> facts = new HashMap<>();
  private final Map<TypeElement, Map<ExecutableElement, Facts>> inherited = new HashMap<>();
  private final Map<ExecutableElement, Boolean> lockOperations = new HashMap<>();

  /** Whether a class is the JDK's, and what the table says of it then. */
  private record Known(
      boolean jdk, boolean holder, boolean lazy, boolean container, boolean value) {}

  public LibraryFacts(Elements elements, Types types) {
    this(elements, types, new Overrides(elements, types));
  }

  public LibraryFacts(Elements elements, Types types, Overrides overrides) {
    this.elements = elements;
    this.overrides = overrides;
    this.jdk = new Lookup(Table.read("jdk.txt"), overrides, types);
    this.locks = new Lookup(Table.read("locks.txt"), overrides, types);
    this.nondeterminism = new Lookup(Table.read("nondeterminism.txt"), overrides, types);
    this.reflection = new Reflection(overrides, types);
  }

  /** Whether a type belongs to the JDK. */
  public boolean isJdk(TypeElement type) {
    return known(type).jdk();
  }

  private Known known(TypeElement type) {
    Known found = classes.get(type);
    if (found == null) {
      boolean isJdk = isOfJdk(type);
      found =
          new Known(
              isJdk,
              isJdk && jdk.has(type, "holder"),
              isJdk && jdk.has(type, "lazy"),
              isJdk && jdk.has(type, "container"),
              isJdk && jdk.has(type, "value"));
      classes.put(type, found);
    }
    return found;
  }

  private boolean isOfJdk(TypeElement type) {
    if (type.getQualifiedName().toString().startsWith("java.")) return true;
    ModuleElement module = elements.getModuleOf(type);
    if (module == null) return false;
    String name = module.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("jdk.");
  }

  /**
   * What a method does with a parameter, or with its {@link #RECEIVER}: what its row says; else a
   * parameter of a value type is only looked at and any other kept, and a receiver may be part of
   * the result.
   *
   * <p>A method of another library that overrides one of the JDK runs the functions that the JDK's
   * contract says; of what else it does with its parameters nothing is known.
   */
  public Use use(ExecutableElement method, int parameter) {
    Use use = facts(method).use(parameter);
    if (parameter == RECEIVER) return use == null ? Use.RETURNED : use;
    if (holdsValuesOnly(method.getParameters().get(parameter).asType())) return Use.LOOKS;
    return use != null && (use.kind().isRun() || declaredByJdk(method)) ? use : Use.KEEPS;
  }

  /**
   * As {@link #use(ExecutableElement, int)} for an argument of that static type: of a primitive
   * array or a value nothing can be kept by copying its elements.
   */
  public Use use(ExecutableElement method, int parameter, TypeMirror argument) {
    Use use = use(method, parameter);
    if (holdsValuesOnly(argument)) return Use.LOOKS;
    boolean primitives =
        argument.getKind() == TypeKind.ARRAY
            && ((ArrayType) argument).getComponentType().getKind().isPrimitive();
    return primitives && use.kind() == Kind.COPIES ? Use.LOOKS : use;
  }

  private boolean holdsValuesOnly(TypeMirror type) {
    return type.getKind().isPrimitive()
        || (type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement element
            && (isValueType(element) || element.getKind() == ElementKind.ENUM));
  }

  /** Which methods of an argument, or of its elements, a call runs; likewise of the receiver. */
  public Set<Asked> asks(ExecutableElement method, int parameterOrReceiver) {
    return facts(method).asks(parameterOrReceiver);
  }

  /**
   * As {@link #asks(ExecutableElement, int)} for a receiver of that static type, which may be
   * described though it only inherits the method: {@code list.toString()} is Object's.
   */
  public Set<Asked> asks(ExecutableElement method, int parameterOrReceiver, TypeMirror receiver) {
    TypeElement type = element(receiver);
    if (type == null || type.equals(method.getEnclosingElement())) {
      return asks(method, parameterOrReceiver);
    }
    return inherited
        .computeIfAbsent(type, t -> new HashMap<>())
        .computeIfAbsent(method, m -> parsed(jdk.row(m, type)))
        .asks(parameterOrReceiver);
  }

  /** Whether the result is new and nobody else has it. */
  public boolean isFresh(ExecutableElement method) {
    return facts(method).fresh() || isArrayClone(method);
  }

  /** Whether the result is a new container or array, of what goes there by {@link #use}. */
  public boolean makesHolder(ExecutableElement method) {
    return facts(method).makesHolder();
  }

  /**
   * The parameter that is a function which gives the container to be filled with the elements of a
   * stream, {@link #RECEIVER} if there is none.
   */
  public int filled(ExecutableElement method) {
    return facts(method).filled();
  }

  /** Whether the call changes the state of its receiver. */
  public boolean mutatesReceiver(ExecutableElement method) {
    return facts(method).mutates();
  }

  /** Whether the call writes into the array that its receiver was made of: a wrapped buffer. */
  public boolean writesThrough(ExecutableElement method) {
    return facts(method).writesThrough();
  }

  /** Whether the functions of the resulting stream run on other threads. */
  public boolean makesParallel(ExecutableElement method) {
    return facts(method).parallel();
  }

  /** Whether the type is the JDK's and may hold borrows while the transaction runs. */
  public boolean isHolder(TypeElement type) {
    return known(type).holder();
  }

  /** Whether the type is the JDK's and reads its source only when it is used. */
  public boolean isLazy(TypeElement type) {
    return known(type).lazy();
  }

  /** Whether the type is the JDK's and holds nothing but what its type arguments say. */
  public boolean isEagerContainer(TypeElement type) {
    return known(type).container() && !known(type).lazy();
  }

  /** Whether the type is one of the JDK's value types. */
  public boolean isValueType(TypeElement type) {
    return known(type).value();
  }

  /** Whether a method is a lock operation of the JDK, or overrides one. */
  public boolean isLockOperation(ExecutableElement method) {
    return lockOperations.computeIfAbsent(method, m -> locks.row(m) != null);
  }

  /** The same of a method that the receiver's class may inherit, and implement an operation by. */
  public boolean isLockOperation(ExecutableElement method, TypeMirror receiver) {
    return isLockOperation(method)
        || overrides.of(method, element(receiver)).stream().anyMatch(this::isLockOperation);
  }

  /**
   * Whether a lock operation only waits for time to pass or work to end, and holds nothing then:
   * what the effect of a system call may do.
   */
  public boolean onlyWaits(ExecutableElement lockOperation) {
    Row row = locks.row(lockOperation);
    return row != null && row.says().equals("waits");
  }

  /**
   * What makes the result of a method differ from run to run, as the end of a sentence ("reads a
   * clock"), or null if nothing does.
   *
   * @param receiver the static type of the receiver, null for a static method or a constructor
   */
  public String nondeterminism(ExecutableElement method, TypeMirror receiver) {
    Row row = nondeterminism.row(method, element(receiver));
    if (row == null) return null;
    return switch (row.says()) {
      case "clock" -> "reads a clock";
      case "random" -> "draws from randomness";
      case "environment" -> "reads the environment";
      case "io" -> "does input or output";
      default -> null;
    };
  }

  /** Whether a method makes what is never nondeterministic: a clock that stands still. */
  public boolean makesDeterministic(ExecutableElement method) {
    Row row = nondeterminism.row(method);
    return row != null && row.says().equals("none");
  }

  /** Whether the type is a stream, channel or path, which may lead out of the process. */
  public boolean isStream(TypeElement type) {
    return nondeterminism.has(type, "stream");
  }

  /** Whether the type is a stream into memory. */
  public boolean isInMemory(TypeElement type) {
    return nondeterminism.has(type, "memory");
  }

  /** Whether the type is a stream that does what the stream does that it was made of. */
  public boolean isStreamWrapper(TypeElement type) {
    return nondeterminism.has(type, "wrapper");
  }

  private static TypeElement element(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element
        : null;
  }

  /** Which calls reach into objects past the rules. */
  public Reflection reflection() {
    return reflection;
  }

  private boolean declaredByJdk(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement type && isJdk(type);
  }

  /** {@code clone()} of an array is a method of a class that javac makes up, without a package. */
  private static boolean isArrayClone(ExecutableElement method) {
    return method.getSimpleName().contentEquals("clone")
        && method.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals("Array")
        && method.getParameters().isEmpty();
  }

  private Facts facts(ExecutableElement method) {
    Facts known = facts.get(method);
    if (known == null) {
      known = parsed(jdk.row(method));
      facts.put(method, known);
    }
    return known;
  }

  private static Facts parsed(Row row) {
    return row == null ? Facts.NONE : Facts.parse(row.says());
  }
}
