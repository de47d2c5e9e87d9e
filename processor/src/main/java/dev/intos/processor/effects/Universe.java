package dev.intos.processor.effects;

import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** All classes that the call graph meets, each once, and how methods override each other. */
final class Universe {
  private final Origins origins;
  private final Elements elements;
  private final Types types;
  private final Fits fits;
  private final Held held;
  private final Descriptors descriptors;
  private final LibraryReader library;
  private final Map<TypeElement, Klass> byElement = new LinkedHashMap<>();
  private final Map<String, Klass> byName = new HashMap<>();
  private final Map<ExecutableElement, Method> methods = new HashMap<>();
  private final Map<Klass, List<Klass>> subtypes = new HashMap<>();
  private final Map<Klass, Map<Method, Method>> resolved = new HashMap<>();
  private final Set<Klass> declared = new HashSet<>();
  private final Map<Klass, Boolean> functional = new HashMap<>();
  private final Map<Klass, List<Method>> instanceMethods = new HashMap<>();

  Universe(Program program, Elements elements, Types types, LibraryFacts facts, ClassFiles files) {
    this.origins = new Origins(program, facts);
    this.elements = elements;
    this.types = types;
    this.fits = new Fits(types);
    this.held = new Held(this);
    this.descriptors = new Descriptors(elements, types);
    this.library = new LibraryReader(files, this);
    for (ClassModel model : program.classes()) addSubtype(of(model.element()));
  }

  Types types() {
    return types;
  }

  Fits fits() {
    return fits;
  }

  Held held() {
    return held;
  }

  LibraryReader library() {
    return library;
  }

  private void addSubtype(Klass klass) {
    for (Klass above : klass.ancestors()) {
      subtypes.computeIfAbsent(above, k -> new ArrayList<>()).add(klass);
    }
  }

  /** The classes of the program below a type. */
  List<Klass> subtypes(Klass klass) {
    return subtypes.getOrDefault(klass, List.of());
  }

  /** All classes that were met so far. */
  List<Klass> all() {
    return List.copyOf(byElement.values());
  }

  Klass of(TypeElement element) {
    Klass known = byElement.get(element);
    if (known != null) return known;
    Klass klass =
        new Klass(
            elements.getBinaryName(element).toString(),
            origins.of(element),
            element,
            element.getKind().isInterface(),
            element.getModifiers().contains(Modifier.FINAL)
                || element.getKind() == ElementKind.RECORD);
    byElement.put(element, klass);
    byName.putIfAbsent(klass.name(), klass);
    addSuper(klass, element.getSuperclass());
    for (TypeMirror above : element.getInterfaces()) addSuper(klass, above);
    if (klass.supers().isEmpty() && !klass.name().equals("java.lang.Object")) {
      TypeElement object = elements.getTypeElement("java.lang.Object");
      if (object != null) klass.supers().add(of(object));
    }
    return klass;
  }

  private void addSuper(Klass klass, TypeMirror above) {
    if (above.getKind() == TypeKind.DECLARED
        && ((DeclaredType) above).asElement() instanceof TypeElement element) {
      klass.supers().add(of(element));
    }
  }

  /**
   * The class of what a reference of that type refers to, of an array its elements'; null where
   * that can be nothing of interest.
   */
  Klass of(TypeMirror type) {
    if (type == null) return null;
    if (type instanceof ArrayType array) return of(array.getComponentType());
    if (type instanceof TypeVariable variable) return of(variable.getUpperBound());
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      return bound == null ? named("java.lang.Object") : of(bound);
    }
    if (type instanceof IntersectionType both) {
      Klass found = null;
      for (TypeMirror bound : both.getBounds()) {
        Klass klass = of(bound);
        if (klass != null && (found == null || klass.isRead() && !found.isRead())) found = klass;
      }
      return found;
    }
    if (type.getKind() != TypeKind.DECLARED
        || !(((DeclaredType) type).asElement() instanceof TypeElement element)) {
      return null;
    }
    Klass klass = of(element);
    return isPlain(klass) ? null : klass;
  }

  /** Whether no object of the type is of the program, or holds one that it would call. */
  private static boolean isPlain(Klass klass) {
    if (klass.origin() == Klass.Origin.RUNTIME) return !klass.isInterface();
    if (klass.origin() != Klass.Origin.PLATFORM || !klass.isFinal()) return false;
    return klass.name().startsWith("java.lang.")
        || klass.name().startsWith("java.math.")
        || klass.name().startsWith("java.time.")
        || klass.name().equals("java.util.UUID");
  }

  Klass named(String binaryName) {
    Klass known = byName.get(binaryName);
    if (known != null) return known;
    if (byName.containsKey(binaryName)) return null;
    TypeElement element = elements.getTypeElement(binaryName.replace('$', '.'));
    Klass klass = element == null ? library.find(binaryName) : of(element);
    byName.put(binaryName, klass);
    if (element == null && klass != null) {
      for (String above : library.supers(klass)) {
        Klass found = named(above);
        if (found != null) klass.supers().add(found);
      }
    }
    return klass;
  }

  /** The class of that name, null where no object of interest is of it. */
  Klass relevant(String binaryName) {
    Klass klass = named(binaryName);
    return klass == null || isPlain(klass) ? null : klass;
  }

  /** The method that a class file names, null where it is not found. */
  Method lookup(Klass owner, String name, String parameters) {
    for (Klass at : owner.ancestors()) {
      declare(at);
      Method found = at.methods().get(name + parameters);
      if (found != null) return found;
    }
    return null;
  }

  private void declare(Klass klass) {
    if (!declared.add(klass)) return;
    if (klass.element() != null) {
      for (Element member : klass.element().getEnclosedElements()) {
        if (member instanceof ExecutableElement executable) method(executable);
      }
    }
    if (klass.origin() == Klass.Origin.LIBRARY) library.declare(klass);
  }

  /** What runs when a method's body runs, null where there is none or it is not found. */
  Code code(Method method) {
    return method.owner().origin() == Klass.Origin.LIBRARY ? library.code(method) : method.code();
  }

  Method method(ExecutableElement element) {
    Method known = methods.get(element);
    if (known != null) return known;
    Klass owner = owner(element);
    if (owner == null) return null;
    String name = element.getSimpleName().toString();
    Method method =
        new Method(
            owner, name, descriptors.parameters(element), Descriptors.access(element), element);
    methods.put(element, method);
    owner.methods().putIfAbsent(method.key(), method);
    return method;
  }

  private Klass owner(ExecutableElement element) {
    return element.getEnclosingElement() instanceof TypeElement type ? of(type) : null;
  }

  /**
   * The method of that name and arity that a class declares or inherits, null if none; of any arity
   * if that is negative.
   */
  Method find(Klass klass, String name, int arity) {
    for (Klass above : klass.ancestors()) {
      if (above.element() == null) continue;
      for (ExecutableElement m : ElementFilter.methodsIn(above.element().getEnclosedElements())) {
        if (m.getSimpleName().contentEquals(name)
            && (arity < 0 || m.getParameters().size() == arity)) {
          return method(m);
        }
      }
    }
    return null;
  }

  /**
   * All methods that an object of the type can be called by, those of {@code Object} left aside.
   */
  List<Method> instanceMethods(Klass klass) {
    List<Method> known = instanceMethods.get(klass);
    if (known == null) {
      known = findInstanceMethods(klass);
      instanceMethods.put(klass, known);
    }
    return known;
  }

  private List<Method> findInstanceMethods(Klass klass) {
    Map<String, Method> found = new LinkedHashMap<>();
    for (Klass above : klass.ancestors()) {
      if (above.element() == null || above.name().equals("java.lang.Object")) continue;
      for (ExecutableElement m : ElementFilter.methodsIn(above.element().getEnclosedElements())) {
        Method method = method(m);
        if (!method.is(Method.STATIC) && !method.is(Method.PRIVATE)) {
          found.putIfAbsent(method.key(), method);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether a type is an interface with one abstract method. */
  boolean isFunctional(Klass klass) {
    return klass.isInterface() && functional.computeIfAbsent(klass, this::hasOneAbstract);
  }

  private boolean hasOneAbstract(Klass klass) {
    Method only = null;
    for (Method method : instanceMethods(klass)) {
      Method body = search(klass, method);
      if (body == null || !body.is(Method.ABSTRACT) || isOfObject(method)) continue;
      if (only != null && !only.name().equals(method.name())) return false;
      only = method;
    }
    return only != null;
  }

  private boolean isOfObject(Method method) {
    Klass object = named("java.lang.Object");
    return object != null
        && find(object, method.name(), method.element().getParameters().size()) != null;
  }

  /**
   * What runs when {@code method} is called on an object of exactly that class; null if unknown.
   */
  Method resolve(Klass klass, Method method) {
    if (method.isExact()) return method;
    Map<Method, Method> known = resolved.computeIfAbsent(klass, k -> new HashMap<>());
    if (known.containsKey(method)) return known.get(method);
    Method found = search(klass, method);
    known.put(method, found);
    return found;
  }

  /** Notes what runs when a record is asked for a method that the compiler gives it. */
  void answers(Klass record, Method asked, Method by) {
    resolved.computeIfAbsent(record, k -> new HashMap<>()).put(asked, by);
    Method abstractly = find(record, asked.name(), asked.element().getParameters().size());
    if (abstractly != null) resolved.get(record).put(abstractly, by);
  }

  private Method search(Klass klass, Method method) {
    Method fallback = null;
    for (Klass at = klass; at != null; at = superclass(at)) {
      Method own = override(at, method, klass);
      if (own != null && !own.is(Method.ABSTRACT)) return own;
      if (own != null && fallback == null) fallback = own;
    }
    for (Klass at : klass.ancestors()) {
      if (!at.isInterface()) continue;
      Method own = override(at, method, klass);
      if (own != null && !own.is(Method.ABSTRACT)) return own;
    }
    return fallback;
  }

  static Klass superclass(Klass klass) {
    if (klass.supers().isEmpty() || klass.supers().get(0).isInterface()) return null;
    return klass.supers().get(0);
  }

  /** The method of {@code at} that is, or overrides in {@code in}, the given one. */
  private Method override(Klass at, Method method, Klass in) {
    if (at == method.owner()) return method;
    if (at.element() != null && method.element() != null && in.element() != null) {
      int arity = method.element().getParameters().size();
      for (ExecutableElement m : ElementFilter.methodsIn(at.element().getEnclosedElements())) {
        if (m.getSimpleName().contentEquals(method.name())
            && m.getParameters().size() == arity
            && !m.getModifiers().contains(Modifier.STATIC)
            && elements.overrides(m, method.element(), in.element())) {
          return method(m);
        }
      }
      return null;
    }
    declare(at);
    Method own = at.methods().get(method.key());
    return own == null || own.is(Method.STATIC) ? null : own;
  }
}
