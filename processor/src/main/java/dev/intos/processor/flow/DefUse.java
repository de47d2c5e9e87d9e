package dev.intos.processor.flow;

import dev.intos.processor.model.Block;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Program;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/** Where the slots of a program are defined and used, in all bodies that see them. */
public final class DefUse {
  /** What an operation does with a slot. */
  public enum Role {
    /** Assigned or cast to another slot. */
    SOURCE,
    RECEIVER,
    ARGUMENT,
    /** Stored in a field or an array element. */
    STORED,
    /** An element of an array initialiser or of a varargs array. */
    ELEMENT,
    /** The object or array that is read. */
    READ,
    /** The object or array that is written. */
    WRITTEN,
    RETURNED,
    THROWN,
    /** An operand of an operator, a test, a monitor. */
    OPERAND
  }

  /**
   * @param index which argument, for {@link Role#ARGUMENT}
   */
  public record Use(Body body, Op op, Role role, int index) {}

  private final Map<Slot, List<Use>> uses = new IdentityHashMap<>();
  private final Map<Slot, List<Op>> definitions = new IdentityHashMap<>();
  private final Set<Slot> captured = new HashSet<>();
  private final Map<Body, Slot> closures = new IdentityHashMap<>();
  private final Map<VariableElement, List<Operand>> stored = new HashMap<>();

  public DefUse(Program program) {
    for (Body body : program.allBodies()) {
      captured.addAll(body.captured());
      for (Block block : body.blocks()) {
        for (Op op : block.ops()) op.accept(new Collector(body));
      }
    }
  }

  /** The slot to which a {@link Role#SOURCE} is assigned or cast. */
  static Slot targetOf(Op op) {
    return op instanceof Op.Assign assign ? assign.target() : ((Op.Cast) op).target();
  }

  public List<Use> uses(Slot slot) {
    return uses.getOrDefault(slot, List.of());
  }

  /** Whether another body than the slot's own uses it. */
  boolean isCaptured(Slot slot) {
    return captured.contains(slot);
  }

  /** The operations that assign the slot; none for parameters and {@code this}. */
  public List<Op> definitions(Slot slot) {
    return definitions.getOrDefault(slot, List.of());
  }

  /** The slot that a closure's value is put in first. */
  Slot slotOf(Body closure) {
    return closures.get(closure);
  }

  /** What is ever assigned to a field. */
  List<Operand> storedIn(VariableElement field) {
    return stored.getOrDefault(field, List.of());
  }

  private final class Collector implements Op.Visitor<Void> {
    private final Body body;

    Collector(Body body) {
      this.body = body;
    }

    private void use(Op op, Operand operand, Role role, int index) {
      if (operand == null) return;
      Slot slot = operand.slot();
      uses.computeIfAbsent(slot, s -> new ArrayList<>(2)).add(new Use(body, op, role, index));
      if (slot.body() != body) captured.add(slot);
    }

    private void all(Op op, List<Operand> operands, Role role) {
      for (int i = 0; i < operands.size(); i++) use(op, operands.get(i), role, i);
    }

    private Void define(Op op, Slot target) {
      if (target != null) {
        definitions.computeIfAbsent(target, s -> new ArrayList<>(1)).add(op);
        if (target.body() != body) captured.add(target);
      }
      return null;
    }

    @Override
    public Void visitAssign(Op.Assign op) {
      use(op, op.source(), Role.SOURCE, 0);
      return define(op, op.target());
    }

    @Override
    public Void visitCast(Op.Cast op) {
      use(op, op.source(), Role.SOURCE, 0);
      return define(op, op.target());
    }

    @Override
    public Void visitConstant(Op.Constant op) {
      return define(op, op.target());
    }

    @Override
    public Void visitCompute(Op.Compute op) {
      all(op, op.operands(), Role.OPERAND);
      return define(op, op.target());
    }

    @Override
    public Void visitConcat(Op.Concat op) {
      all(op, op.operands(), Role.OPERAND);
      return define(op, op.target());
    }

    @Override
    public Void visitGetField(Op.GetField op) {
      use(op, op.object(), Role.READ, 0);
      return define(op, op.target());
    }

    @Override
    public Void visitPutField(Op.PutField op) {
      use(op, op.object(), Role.WRITTEN, 0);
      use(op, op.value(), Role.STORED, 0);
      stored.computeIfAbsent(op.field(), f -> new ArrayList<>()).add(op.value());
      return null;
    }

    @Override
    public Void visitGetElement(Op.GetElement op) {
      use(op, op.array(), Role.READ, 0);
      use(op, op.index(), Role.OPERAND, 0);
      return define(op, op.target());
    }

    @Override
    public Void visitPutElement(Op.PutElement op) {
      use(op, op.array(), Role.WRITTEN, 0);
      use(op, op.index(), Role.OPERAND, 0);
      use(op, op.value(), Role.STORED, 0);
      return null;
    }

    @Override
    public Void visitNewArray(Op.NewArray op) {
      all(op, op.elements(), Role.ELEMENT);
      return define(op, op.target());
    }

    @Override
    public Void visitNewObject(Op.NewObject op) {
      use(op, op.outer(), Role.READ, 0);
      all(op, op.arguments(), Role.ARGUMENT);
      return define(op, op.target());
    }

    @Override
    public Void visitCall(Op.Call op) {
      use(op, op.receiver(), Role.RECEIVER, -1);
      all(op, op.arguments(), Role.ARGUMENT);
      return define(op, op.target());
    }

    @Override
    public Void visitClosure(Op.Closure op) {
      closures.put(op.body(), op.target());
      return define(op, op.target());
    }

    @Override
    public Void visitMonitor(Op.Monitor op) {
      use(op, op.object(), Role.OPERAND, 0);
      return null;
    }

    @Override
    public Void visitTest(Op.Test op) {
      use(op, op.source(), Role.OPERAND, 0);
      return define(op, op.target());
    }

    @Override
    public Void visitDeclareClass(Op.DeclareClass op) {
      return null;
    }

    @Override
    public Void visitCatch(Op.Catch op) {
      return define(op, op.target());
    }

    @Override
    public Void visitReturn(Op.Return op) {
      use(op, op.value(), Role.RETURNED, 0);
      return null;
    }

    @Override
    public Void visitThrow(Op.Throw op) {
      use(op, op.value(), Role.THROWN, 0);
      return null;
    }
  }
}
