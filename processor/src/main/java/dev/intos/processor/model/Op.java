package dev.intos.processor.model;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * One thing that happens in a body. Operands are evaluated before the operation, in the order
 * given.
 *
 * <p>{@code tree} is where to report; {@code target} is the slot that receives the result, null
 * where there is none.
 */
public sealed interface Op {
  Tree tree();

  /** Handles each kind of operation. */
  interface Visitor<R> {
    R visitAssign(Assign op);

    R visitCast(Cast op);

    R visitConstant(Constant op);

    R visitCompute(Compute op);

    R visitConcat(Concat op);

    R visitGetField(GetField op);

    R visitPutField(PutField op);

    R visitGetElement(GetElement op);

    R visitPutElement(PutElement op);

    R visitNewArray(NewArray op);

    R visitNewObject(NewObject op);

    R visitCall(Call op);

    R visitClosure(Closure op);

    R visitMonitor(Monitor op);

    R visitTest(Test op);

    R visitDeclareClass(DeclareClass op);

    R visitCatch(Catch op);

    R visitReturn(Return op);

    R visitThrow(Throw op);
  }

  <R> R accept(Visitor<R> visitor);

  /** The slot that receives the result, null where there is none. */
  default Slot target() {
    return null;
  }

  /** What it reads, in the order of evaluation. */
  default List<Operand> operands() {
    return List.of();
  }

  /** Those of some operands that are there. */
  private static List<Operand> present(Operand... operands) {
    return Stream.of(operands).filter(Objects::nonNull).toList();
  }

  private static List<Operand> present(Operand first, List<Operand> others) {
    if (first == null) return others;
    List<Operand> all = new ArrayList<>(others.size() + 1);
    all.add(first);
    all.addAll(others);
    return all;
  }

  /** {@code target = source}: declaration with a value, assignment, the arms of {@code ?:}. */
  record Assign(Tree tree, Slot target, Operand source) implements Op {
    @Override
    public List<Operand> operands() {
      return List.of(source);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAssign(this);
    }
  }

  /** {@code target = (type) source}; also the binding of a type pattern. */
  record Cast(Tree tree, Slot target, Operand source, TypeMirror type, boolean pattern)
      implements Op {
    @Override
    public List<Operand> operands() {
      return List.of(source);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCast(this);
    }
  }

  /**
   * A literal, {@code null} or a class literal.
   *
   * @param value the literal's value, null for {@code null}; the {@link TypeMirror} of a class
   *     literal
   * @param written whether it stands in the source; else it is what a condition came to
   */
  record Constant(Tree tree, Slot target, Object value, boolean written) implements Op {
    public boolean isNull() {
      return value == null;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitConstant(this);
    }
  }

  /**
   * An operator on its operands, comparison included; the result is a primitive.
   *
   * @param isLength whether it reads the length of its one operand, an array
   */
  record Compute(Tree tree, Slot target, List<Operand> operands, boolean isLength) implements Op {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCompute(this);
    }
  }

  /** String concatenation, which calls {@code toString} of each operand that is an object. */
  record Concat(Tree tree, Slot target, List<Operand> operands) implements Op {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitConcat(this);
    }
  }

  /** Reads a field; {@code object} is null for a static one. */
  record GetField(Tree tree, Slot target, Operand object, VariableElement field) implements Op {
    @Override
    public List<Operand> operands() {
      return present(object);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitGetField(this);
    }
  }

  /** Writes a field; {@code object} is null for a static one. */
  record PutField(Tree tree, Operand object, VariableElement field, Operand value) implements Op {
    @Override
    public List<Operand> operands() {
      return present(object, value);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitPutField(this);
    }
  }

  /** Reads an array element; {@code index} is null in a for-each loop. */
  record GetElement(Tree tree, Slot target, Operand array, Operand index) implements Op {
    @Override
    public List<Operand> operands() {
      return present(array, index);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitGetElement(this);
    }
  }

  /** Writes an array element. */
  record PutElement(Tree tree, Operand array, Operand index, Operand value) implements Op {
    @Override
    public List<Operand> operands() {
      return present(array, index, value);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitPutElement(this);
    }
  }

  /** A new array, with its elements where they are given ({@code implicit}: of a varargs call). */
  record NewArray(Tree tree, Slot target, TypeMirror type, List<Operand> elements, boolean implicit)
      implements Op {
    @Override
    public List<Operand> operands() {
      return elements;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNewArray(this);
    }
  }

  /**
   * {@code new type(arguments)}.
   *
   * @param constructor null where javac gives none
   * @param instantiated the constructor's type as called
   * @param outer the explicit or implicit enclosing instance, null if none
   * @param anonymous the class body, null if none
   */
  record NewObject(
      Tree tree,
      Slot target,
      DeclaredType type,
      ExecutableElement constructor,
      ExecutableType instantiated,
      List<Operand> arguments,
      Operand outer,
      ClassModel anonymous)
      implements Op {
    @Override
    public List<Operand> operands() {
      return present(outer, arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNewObject(this);
    }
  }

  /**
   * A call of a method, or of another constructor ({@code this(…)}, {@code super(…)}).
   *
   * @param receiver null for a static method
   * @param method as declared
   * @param instantiated the method's type as called, type arguments put in
   * @param arguments one for each parameter: the values of a varargs call arrive in a {@link
   *     NewArray}
   * @param isSuper a {@code super.m()} or {@code Interface.super.m()} call, or a constructor call:
   *     no override runs
   * @param implicit written by the language, not the program: {@code close}, {@code iterator},
   *     {@code hasNext}, {@code next}, an accessor in a record pattern
   */
  record Call(
      Tree tree,
      Slot target,
      Operand receiver,
      ExecutableElement method,
      ExecutableType instantiated,
      List<Operand> arguments,
      boolean isSuper,
      boolean implicit)
      implements Op {
    @Override
    public List<Operand> operands() {
      return present(receiver, arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCall(this);
    }
  }

  /**
   * A lambda or method reference becomes a value. The body of a method reference is the one call
   * that it makes, on slots of its own; a bound receiver is evaluated before and captured.
   */
  record Closure(Tree tree, Slot target, Body body, DeclaredType type) implements Op {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitClosure(this);
    }
  }

  /** Enters or leaves the monitor of {@code object} ({@code synchronized} statement). */
  record Monitor(Tree tree, Operand object, boolean enter) implements Op {
    @Override
    public List<Operand> operands() {
      return present(object);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMonitor(this);
    }
  }

  /** {@code source instanceof type}, also of a pattern; bindings follow as {@link Cast}s. */
  record Test(Tree tree, Slot target, Operand source, TypeMirror type) implements Op {
    @Override
    public List<Operand> operands() {
      return present(source);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTest(this);
    }
  }

  /** The declaration of a local class, record, enum or interface. */
  record DeclareClass(Tree tree, ClassModel declared) implements Op {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitDeclareClass(this);
    }
  }

  /** The start of a catch clause: {@code target} is its exception parameter. */
  record Catch(Tree tree, Slot target) implements Op {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCatch(this);
    }
  }

  /**
   * {@code return value}; {@code value} is null in a void body. The value of an expression lambda.
   */
  record Return(Tree tree, Operand value) implements Op {
    @Override
    public List<Operand> operands() {
      return present(value);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitReturn(this);
    }
  }

  /** {@code throw value}. */
  record Throw(Tree tree, Operand value) implements Op {
    @Override
    public List<Operand> operands() {
      return present(value);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitThrow(this);
    }
  }
}
