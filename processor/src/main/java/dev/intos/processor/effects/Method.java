package dev.intos.processor.effects;

import javax.lang.model.element.ExecutableElement;

/** A method or constructor, with its code where that is read. */
final class Method {
  private final Klass owner;
  private final String name;
  private final String parameters;
  private final ExecutableElement element;
  private final int access;
  private Code code;
  private String label;

  /** As in class files. */
  static final int PRIVATE = 0x2;

  static final int STATIC = 0x8;
  static final int FINAL = 0x10;
  static final int SYNCHRONIZED = 0x20;
  static final int NATIVE = 0x100;
  static final int ABSTRACT = 0x400;

  /**
   * @param parameters the erased parameter types as in a descriptor, {@code (ILjava/lang/String;)}
   * @param element null where javac shows none (synthetic methods, local classes of a library)
   */
  Method(Klass owner, String name, String parameters, int access, ExecutableElement element) {
    this.owner = owner;
    this.name = name;
    this.parameters = parameters;
    this.access = access;
    this.element = element;
  }

  Klass owner() {
    return owner;
  }

  String name() {
    return name;
  }

  ExecutableElement element() {
    return element;
  }

  /** Name and erased parameter types, by which class files find a method. */
  String key() {
    return name + parameters;
  }

  boolean is(int flag) {
    return (access & flag) != 0;
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }

  /** Whether a call of it runs this body and no other. */
  boolean isExact() {
    return is(STATIC) || is(PRIVATE) || is(FINAL) || isConstructor() || owner.isFinal();
  }

  /** What runs when it is called, null where there is no body to read. */
  Code code() {
    return code;
  }

  void setCode(Code code) {
    this.code = code;
  }

  /** The name for messages, of a compiled lambda that of the method around it. */
  String label() {
    if (label == null) label = findLabel();
    return label;
  }

  private String findLabel() {
    String[] parts = name.split("\\$");
    if (parts.length == 3 && parts[0].equals("lambda")) {
      return "a lambda in " + owner.simpleName() + "." + parts[1];
    }
    return isConstructor() ? "new " + owner.simpleName() : owner.simpleName() + "." + name;
  }

  @Override
  public String toString() {
    return owner + "." + key();
  }
}
