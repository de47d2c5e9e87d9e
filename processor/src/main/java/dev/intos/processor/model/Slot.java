package dev.intos.processor.model;

import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A place that holds one value in a body: a local variable, a parameter, {@code this}, a pattern
 * binding, or the unnamed result of an expression.
 *
 * <p>A slot belongs to the body that declares it; the bodies of lambdas and of local classes inside
 * refer to the same slot when they capture it. Slots are compared by identity.
 */
public final class Slot {
  /** What a slot stands for. */
  public enum Kind {
    /** A local variable, resource, loop variable, exception parameter or pattern binding. */
    LOCAL,
    PARAMETER,
    /** The receiver of an instance method, constructor or initialiser. */
    THIS,
    /** An enclosing instance ({@code Outer.this}) of an inner member class, as seen in the body. */
    OUTER,
    /** The result of an expression; assigned on each path once. */
    RESULT
  }

  private final Kind kind;
  private final Body body;
  private final String name;
  private final TypeMirror type;
  private final VariableElement variable;

  public Slot(Kind kind, Body body, String name, TypeMirror type, VariableElement variable) {
    this.kind = kind;
    this.body = body;
    this.name = name;
    this.type = type;
    this.variable = variable;
  }

  public Kind kind() {
    return kind;
  }

  /** The body that declares this slot. */
  public Body body() {
    return body;
  }

  public String name() {
    return name;
  }

  /** The declared or inferred static type. */
  public TypeMirror type() {
    return type;
  }

  /** The variable's element; null where the slot is no variable. */
  public VariableElement variable() {
    return variable;
  }

  @Override
  public String toString() {
    return name;
  }
}
