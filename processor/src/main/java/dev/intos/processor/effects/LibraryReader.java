package dev.intos.processor.effects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the methods of libraries off their class files, each when it is first needed. */
final class LibraryReader {
  private final ClassFiles files;
  private final Universe universe;
  private final Map<Klass, ClassReader> readers = new HashMap<>();
  private final Map<Klass, List<Header>> headers = new HashMap<>();
  private final Set<Method> read = new HashSet<>();

  private final Map<String, Var> fields = new HashMap<>();
  private final Map<Klass, Code> initializers = new HashMap<>();

  /** A method as a class file declares it. */
  private record Header(int access, String name, String descriptor) {
    String key() {
      return name + parameters(descriptor);
    }
  }

  LibraryReader(ClassFiles files, Universe universe) {
    this.files = files;
    this.universe = universe;
  }

  static String parameters(String descriptor) {
    return descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  /** A class that javac does not show: a local or anonymous one; null where it is not found. */
  Klass find(String binaryName) {
    int nested = binaryName.indexOf('$');
    Klass outer = nested < 0 ? null : universe.named(binaryName.substring(0, nested));
    if (outer == null || outer.origin() != Klass.Origin.LIBRARY) return null;
    ClassReader reader = open(binaryName, outer.element());
    if (reader == null) return null;
    boolean isInterface = (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
    boolean isFinal = (reader.getAccess() & Opcodes.ACC_FINAL) != 0;
    Klass klass = new Klass(binaryName, Klass.Origin.LIBRARY, null, isInterface, isFinal);
    readers.put(klass, reader);
    return klass;
  }

  /** The binary names of what such a class extends and implements. */
  List<String> supers(Klass klass) {
    ClassReader reader = readers.get(klass);
    List<String> names = new ArrayList<>();
    if (reader.getSuperName() != null && !klass.isInterface()) {
      names.add(reader.getSuperName().replace('/', '.'));
    }
    for (String name : reader.getInterfaces()) names.add(name.replace('/', '.'));
    return names;
  }

  /** Adds the methods that only the class file shows. */
  void declare(Klass klass) {
    for (Header header : headers(klass)) {
      klass
          .methods()
          .computeIfAbsent(
              header.key(),
              key ->
                  new Method(
                      klass,
                      header.name(),
                      parameters(header.descriptor()),
                      header.access(),
                      null));
    }
  }

  /**
   * The variable of a field. It may be named by a subclass, so that the fields of one name and type
   * are one for all classes of a library below each other.
   */
  Var field(Klass owner, String name, Klass klass, boolean isStatic) {
    Klass top = owner;
    for (Klass at = owner; at != null && at.origin() == Klass.Origin.LIBRARY; ) {
      top = at;
      at = Universe.superclass(at);
    }
    Klass home = isStatic ? owner : null;
    return fields.computeIfAbsent(top + "." + name, key -> new Var(name, klass, null, home));
  }

  /** What sets the static fields of a class, null if nothing does. */
  Code initializer(Klass klass) {
    if (!initializers.containsKey(klass)) {
      universe.lookup(klass, "<clinit>", "()");
      Method method = klass.methods().get("<clinit>()");
      initializers.put(klass, method == null ? null : code(method));
    }
    return initializers.get(klass);
  }

  /**
   * The innermost declaration around a method that javac shows: of a lambda's the method that it is
   * named after, if there is but one, of a local class the class around it.
   */
  Element declaration(Method method) {
    if (method.element() != null) return method.element();
    String name = method.owner().name();
    Klass at = method.owner();
    while (at.element() == null && name.contains("$")) {
      name = name.substring(0, name.lastIndexOf('$'));
      Klass around = universe.named(name);
      if (around != null) at = around;
    }
    if (at == method.owner() && method.name().startsWith("lambda$")) {
      String[] parts = method.name().split("\\$");
      List<? extends Element> named =
          at.element().getEnclosedElements().stream()
              .filter(e -> parts.length > 1 && e.getSimpleName().contentEquals(parts[1]))
              .toList();
      if (named.size() == 1) return named.get(0);
    }
    return at.element();
  }

  /** The class of a type, or of an array's elements, null where no object of interest is of it. */
  Klass klass(Type type) {
    return switch (type.getSort()) {
      case Type.ARRAY -> klass(type.getElementType());
      case Type.OBJECT -> universe.relevant(type.getClassName());
      default -> null;
    };
  }

  /** Whether the class file of a class is there to be read. */
  boolean isFound(Klass klass) {
    return reader(klass) != null;
  }

  /** The code of a method, null where there is none. */
  Code code(Method method) {
    if (!read.add(method)) return method.code();
    for (Header header : headers(method.owner())) {
      boolean same = header.key().equals(method.key());
      if (!same && !isInnerConstructor(header, method)) continue;
      if ((header.access() & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) return null;
      method.setCode(read(method, header, same));
      return method.code();
    }
    return null;
  }

  /** In class files the constructor of an inner class first takes its outer instance. */
  private static boolean isInnerConstructor(Header header, Method method) {
    return method.isConstructor()
        && header.name().equals("<init>")
        && header.key().startsWith("<init>(L")
        && ("<init>(" + header.key().substring(header.key().indexOf(';') + 1)).equals(method.key());
  }

  private Code read(Method method, Header header, boolean same) {
    BytecodeReader[] found = new BytecodeReader[1];
    ClassReader reader = reader(method.owner());
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            if (!name.equals(header.name()) || !descriptor.equals(header.descriptor())) return null;
            found[0] = new BytecodeReader(universe, method, access, descriptor);
            return found[0];
          }
        },
        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    if (found[0] == null) return null;
    Code code = found[0].code();
    if (!same && !code.parameters().isEmpty()) code.parameters().remove(0);
    return code;
  }

  private List<Header> headers(Klass klass) {
    List<Header> known = headers.get(klass);
    if (known != null) return known;
    List<Header> found = new ArrayList<>();
    headers.put(klass, found);
    ClassReader reader = reader(klass);
    if (reader == null) return found;
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            found.add(new Header(access, name, descriptor));
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    // What the program wrote comes before the bridges to it, which have the same parameters.
    found.sort((a, b) -> bridge(a) - bridge(b));
    return found;
  }

  private static int bridge(Header header) {
    return (header.access() & Opcodes.ACC_BRIDGE) != 0 ? 1 : 0;
  }

  private ClassReader reader(Klass klass) {
    if (!readers.containsKey(klass)) {
      readers.put(klass, open(klass.name(), klass.element()));
    }
    return readers.get(klass);
  }

  private ClassReader open(String binaryName, TypeElement near) {
    byte[] bytes = files.read(binaryName, near);
    if (bytes == null) return null;
    try {
      return new ClassReader(bytes);
    } catch (RuntimeException e) {
      return null; // a class file of a version that is not known, or none at all
    }
  }

  /** The classes on the class path below a type. */
  List<Klass> subtypes(Klass klass) {
    List<Klass> found = new ArrayList<>();
    // The jars of all that is known so far are looked through.
    for (Klass known : universe.all()) {
      if (known.origin() == Klass.Origin.LIBRARY) isFound(known);
    }
    for (String name : files.subtypes(klass.name())) {
      Klass below = universe.named(name);
      if (below != null && below.origin() == Klass.Origin.LIBRARY) found.add(below);
    }
    return found;
  }
}
