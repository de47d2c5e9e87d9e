package dev.intos.processor.model;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The code of one method, constructor, initialiser, lambda or method reference. */
public final class Body {
  /** What the code belongs to. */
  public enum Kind {
    METHOD,
    CONSTRUCTOR,
    /** One field's initialiser or one initialiser block, run for each new instance. */
    INSTANCE_INITIALIZER,
    /** One static field's initialiser or one static block. */
    STATIC_INITIALIZER,
    LAMBDA,
    REFERENCE
  }

  private final Kind kind;
  private final ClassModel owner;
  private final Body enclosing;
  private final ExecutableElement method;
  private final VariableElement field;
  private final Tree tree;
  private final List<Slot> parameters = new ArrayList<>();
  private final Set<Slot> captured = new LinkedHashSet<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Body> closures = new ArrayList<>();
  private Slot self;
  private TypeMirror result;

  /**
   * @param owner the class in which the code stands
   * @param enclosing the body around a lambda or reference, null for others
   * @param method the method or constructor; for a lambda or reference the functional interface's
   *     method; null for initialisers
   * @param field the field of a field initialiser, null for others
   */
  public Body(
      Kind kind,
      ClassModel owner,
      Body enclosing,
      ExecutableElement method,
      VariableElement field,
      Tree tree) {
    this.kind = kind;
    this.owner = owner;
    this.enclosing = enclosing;
    this.method = method;
    this.field = field;
    this.tree = tree;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isClosure() {
    return kind == Kind.LAMBDA || kind == Kind.REFERENCE;
  }

  public ClassModel owner() {
    return owner;
  }

  public Body enclosing() {
    return enclosing;
  }

  public ExecutableElement method() {
    return method;
  }

  public VariableElement field() {
    return field;
  }

  /** The innermost declaration around the code: a method, a field or a class. */
  public Element declaration() {
    if (isClosure()) return enclosing.declaration();
    if (method != null) return method;
    return field != null ? field : owner.element();
  }

  public Tree tree() {
    return tree;
  }

  public Unit unit() {
    return owner.unit();
  }

  public Position position(Tree at) {
    return new Position(owner.unit(), at);
  }

  public List<Slot> parameters() {
    return parameters;
  }

  /**
   * {@code this} as seen in the body, null in a static one. A lambda's is that of the body around
   * it (the same slot), and is among {@link #captured} when used.
   */
  public Slot self() {
    return self;
  }

  public void setSelf(Slot self) {
    this.self = self;
  }

  /** The slots of enclosing bodies that are used here or in closures and classes inside. */
  public Set<Slot> captured() {
    return captured;
  }

  /** The type of what is returned; void for none. */
  public TypeMirror result() {
    return result;
  }

  public void setResult(TypeMirror result) {
    this.result = result;
  }

  /** The control-flow graph; empty for a method without code. The first block is the entry. */
  public List<Block> blocks() {
    return blocks;
  }

  /** The lambdas and references directly inside. */
  public List<Body> closures() {
    return closures;
  }

  @Override
  public String toString() {
    return owner.element() + "." + (method == null ? kind : method) + (isClosure() ? "->" : "");
  }
}
