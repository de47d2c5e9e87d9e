package dev.intos.processor.extract;

import com.sun.source.tree.Tree;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Builds a body's control-flow graph: the current block, where exceptions go, and where {@code
 * break}, {@code continue} and {@code yield} lead.
 *
 * <p>A {@code finally} block is copied to each way out of its {@code try}, as javac does when it
 * generates code, so the flow analysis needs to know nothing of it.
 */
final class GraphBuilder {
  /** Where a jump leads, and how many finally blocks lie around that place. */
  record Target(String label, Block onBreak, Block onContinue, Slot yielded, int finalizers) {}

  /** What runs on every way out of a {@code try}: the exception goes on to {@code handlers}. */
  private record Finalizer(Runnable code, List<Block> handlers) {}

  private final Body body;
  private final Deque<Target> targets = new ArrayDeque<>();
  private final Deque<Finalizer> finalizers = new ArrayDeque<>();
  private List<Block> handlers = List.of();
  private Block current;
  private int temporaries;

  GraphBuilder(Body body) {
    this.body = body;
    this.current = newBlock();
  }

  Body body() {
    return body;
  }

  Block current() {
    return current;
  }

  Block newBlock() {
    Block block = new Block(body.blocks().size());
    block.handlers().addAll(handlers);
    body.blocks().add(block);
    return block;
  }

  void add(Op op) {
    current.ops().add(op);
  }

  /** A slot for the result of an expression. */
  Slot temporary(TypeMirror type) {
    return new Slot(Slot.Kind.RESULT, body, "$" + temporaries++, type, null);
  }

  Slot local(Slot.Kind kind, VariableElement variable, String name, TypeMirror type) {
    return new Slot(kind, body, name, type, variable);
  }

  void jump(Block to) {
    current.successors().add(to);
    current = newBlock();
  }

  /** Ends the current block in a jump and goes on building at the target. */
  void continueAt(Block to) {
    current.successors().add(to);
    current = to;
  }

  void startAt(Block block) {
    current = block;
  }

  void branch(Slot condition, Block whenTrue, Block whenFalse) {
    current.setCondition(condition);
    current.successors().add(whenTrue);
    current.successors().add(whenFalse);
  }

  /** Control may go to any of the blocks. */
  void choose(List<Block> to) {
    current.successors().addAll(to);
  }

  /** Ends the current block with no way on: after a return or a throw. */
  void end() {
    current = newBlock();
  }

  void pushTarget(String label, Block onBreak, Block onContinue, Slot yielded) {
    targets.push(new Target(label, onBreak, onContinue, yielded, finalizers.size()));
  }

  void popTarget() {
    targets.pop();
  }

  /** Where a {@code break} leads; {@code label} is null for the innermost loop or switch. */
  Target breakTarget(String label) {
    for (Target t : targets) {
      if (t.yielded() == null && Objects.equals(t.label(), label)) return t;
    }
    return null;
  }

  /** Where a {@code continue} leads; {@code label} is null for the innermost loop. */
  Target continueTarget(String label) {
    for (Target t : targets) {
      if (t.onContinue() != null && Objects.equals(t.label(), label)) return t;
    }
    return null;
  }

  /** The innermost switch expression. */
  Target yieldTarget() {
    for (Target t : targets) {
      if (t.yielded() != null) return t;
    }
    return null;
  }

  /** Runs the finally blocks between here and a place with that many around it. */
  void leaveTo(int depth) {
    List<Finalizer> left = new ArrayList<>();
    List<Block> outside = handlers;
    while (finalizers.size() > depth) {
      Finalizer finalizer = finalizers.pop();
      left.add(finalizer);
      handlers = finalizer.handlers();
      continueAt(newBlock());
      finalizer.code().run();
    }
    for (int i = left.size() - 1; i >= 0; i--) finalizers.push(left.get(i));
    handlers = outside;
  }

  int finalizerDepth() {
    return finalizers.size();
  }

  /** Builds code whose exceptions go to the given blocks first, then where they went before. */
  void withHandlers(List<Block> first, Runnable code) {
    List<Block> outside = handlers;
    handlers = new ArrayList<>(first);
    handlers.addAll(outside);
    continueAt(newBlock());
    code.run();
    handlers = outside;
    continueAt(newBlock());
  }

  /** Builds code that {@code last} follows on every way out, an exception included. */
  void withFinalizer(Runnable last, Runnable code) {
    List<Block> outside = handlers;
    Block after = newBlock();
    Block onException = newBlock();
    handlers = List.of(onException);
    finalizers.push(new Finalizer(last, outside));
    continueAt(newBlock());
    code.run();
    finalizers.pop();
    handlers = outside;
    continueAt(newBlock());
    last.run();
    continueAt(after);
    startAt(onException);
    last.run();
    // The exception goes on: to the handlers outside, which every block of the copy leads to.
    startAt(after);
  }

  Operand operand(Slot slot, Tree tree) {
    return new Operand(slot, tree, slot.type());
  }

  Operand operand(Slot slot, Tree tree, TypeMirror type) {
    return new Operand(slot, tree, type);
  }
}
