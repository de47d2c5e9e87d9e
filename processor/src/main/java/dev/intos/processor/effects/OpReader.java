package dev.intos.processor.effects;

import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** Adds to a piece of code what each operation of its body does. */
final class OpReader implements Op.Visitor<Void> {
  private final SourceReader reader;
  private final Universe universe;
  private final Code code;
  private final Set<Var> read = new HashSet<>();
  private final Set<Slot> made = new HashSet<>();

  OpReader(SourceReader reader, Universe universe, Code code) {
    this.reader = reader;
    this.universe = universe;
    this.code = code;
  }

  private void add(Step step) {
    if (!isIdle(step)) code.steps().add(step);
  }

  /** Whether a step leads only to a place where no object of interest can be. */
  private static boolean isIdle(Step step) {
    if (step instanceof Step.Store store) return store.field().klass() == null;
    boolean moves =
        step instanceof Step.Copy || step instanceof Step.Load || step instanceof Step.Element;
    return moves && (step.to() == null || step.to().klass() == null);
  }

  /** The variable of an operand, narrowed where the expression has a narrower type. */
  private Var use(Operand operand) {
    if (operand == null) return null;
    Var var = reader.var(operand.slot());
    if (operand.slot().kind() == Slot.Kind.OUTER) add(new Step.Unknown(var));
    holds(var);
    Klass klass = universe.of(operand.type());
    if (klass == null || klass == var.klass()) return var;
    if (var.klass() != null && !klass.isSubtypeOf(var.klass())) return var;
    Var narrowed = new Var(var.toString(), klass, operand.type());
    add(new Step.Copy(narrowed, var, true));
    return narrowed;
  }

  private void holds(Var var) {
    if (!read.add(var)) return;
    Set<Thing> containers = universe.held().containers(var.type());
    if (!containers.isEmpty()) add(new Step.Holds(var, containers));
  }

  private List<Var> useAll(List<Operand> operands) {
    List<Var> vars = new ArrayList<>();
    for (Operand operand : operands) vars.add(use(operand));
    return vars;
  }

  private void invoke(Step.Invoke call) {
    invoke(call, call.from());
  }

  private void invoke(Step.Invoke call, Op from) {
    add(call);
    reader.calls(from, call);
  }

  @Override
  public Void visitAssign(Op.Assign op) {
    add(new Step.Copy(reader.var(op.target()), use(op.source()), false));
    return null;
  }

  @Override
  public Void visitCast(Op.Cast op) {
    add(new Step.Copy(reader.var(op.target()), use(op.source()), true));
    return null;
  }

  @Override
  public Void visitConstant(Op.Constant op) {
    return null;
  }

  @Override
  public Void visitCompute(Op.Compute op) {
    Var to = reader.var(op.target());
    if (to != null && to.klass() != null) add(new Step.Unknown(to));
    return null;
  }

  @Override
  public Void visitConcat(Op.Concat op) {
    for (Operand operand : op.operands()) {
      if (operand.type().getKind() == TypeKind.ARRAY) continue;
      Var receiver = use(operand);
      if (receiver.klass() == null) continue;
      Method asked = universe.find(universe.named("java.lang.Object"), "toString", 0);
      invoke(new Step.Invoke(null, asked, false, receiver, List.of(), op));
    }
    return null;
  }

  @Override
  public Void visitGetField(Op.GetField op) {
    add(new Step.Load(reader.var(op.target()), reader.field(op.field())));
    return null;
  }

  @Override
  public Void visitPutField(Op.PutField op) {
    Var field = reader.field(op.field());
    Var value = use(op.value());
    add(new Step.Store(field, value));
    if (field.type() == null) add(new Step.Give(value));
    return null;
  }

  @Override
  public Void visitGetElement(Op.GetElement op) {
    add(new Step.Element(reader.var(op.target()), use(op.array())));
    return null;
  }

  @Override
  public Void visitPutElement(Op.PutElement op) {
    Var array = use(op.array());
    reader.stores(array.klass());
    Var value = use(op.value());
    add(new Step.Copy(array, value, false));
    add(new Step.Give(value));
    return null;
  }

  @Override
  public Void visitNewArray(Op.NewArray op) {
    made.add(op.target());
    add(new Step.MakeArray(reader.var(op.target()), useAll(op.elements())));
    return null;
  }

  @Override
  public Void visitNewObject(Op.NewObject op) {
    Var made = reader.var(op.target());
    Klass klass =
        op.anonymous() != null ? universe.of(op.anonymous().element()) : universe.of(op.type());
    List<Var> arguments = useAll(op.arguments());
    if (klass != null && klass.isRead()) {
      add(new Step.Create(made, klass, reader.captured(local(op, klass))));
    }
    Method constructor = op.constructor() == null ? null : universe.method(op.constructor());
    boolean own = klass != null && klass.isRead();
    if (constructor != null) {
      invoke(new Step.Invoke(made, constructor, true, own ? made : null, arguments, op));
    }
    boolean runsOwn = constructor != null && constructor.owner() == klass && reader.hasCode(op);
    if (op.anonymous() != null && !runsOwn) {
      for (Step.Invoke call : reader.initializers(op.anonymous(), made)) invoke(call, op);
    }
    return null;
  }

  private ClassModel local(Op.NewObject op, Klass klass) {
    return op.anonymous() != null ? op.anonymous() : reader.model(klass);
  }

  @Override
  public Void visitCall(Op.Call op) {
    if (op.receiver() != null && op.receiver().type().getKind() == TypeKind.ARRAY) {
      Var to = reader.var(op.target());
      if (to != null) add(new Step.Copy(to, use(op.receiver()), false));
      return null;
    }
    Method method = universe.method(op.method());
    if (method == null) {
      visitUnknown(op.target());
      return null;
    }
    boolean exact = op.isSuper() || method.isExact();
    if (method.owner().origin() != Klass.Origin.PROGRAM) writes(op.arguments());
    invoke(
        new Step.Invoke(
            reader.var(op.target()),
            method,
            exact,
            use(op.receiver()),
            useAll(op.arguments()),
            isFunctionalParameter(op.receiver()),
            op));
    return null;
  }

  /** Other code may write into an array that it is given, but not into one of a varargs call. */
  private void writes(List<Operand> arguments) {
    for (Operand argument : arguments) {
      boolean isArray = argument.type().getKind() == TypeKind.ARRAY;
      if (isArray && !made.contains(argument.slot())) reader.stores(universe.of(argument.type()));
    }
  }

  private boolean isFunctionalParameter(Operand receiver) {
    if (receiver == null || receiver.slot().kind() != Slot.Kind.PARAMETER) return false;
    Klass klass = universe.of(receiver.type());
    return klass != null && universe.isFunctional(klass);
  }

  private void visitUnknown(Slot target) {
    Var to = reader.var(target);
    if (to != null && to.klass() != null) add(new Step.Unknown(to));
  }

  @Override
  public Void visitClosure(Op.Closure op) {
    add(new Step.MakeFunction(reader.var(op.target()), reader.function(op)));
    return null;
  }

  @Override
  public Void visitMonitor(Op.Monitor op) {
    if (op.enter()) add(new Step.Enter());
    return null;
  }

  @Override
  public Void visitTest(Op.Test op) {
    return null;
  }

  @Override
  public Void visitDeclareClass(Op.DeclareClass op) {
    return null;
  }

  @Override
  public Void visitCatch(Op.Catch op) {
    visitUnknown(op.target());
    return null;
  }

  @Override
  public Void visitReturn(Op.Return op) {
    if (op.value() != null) add(new Step.Copy(code.result(), use(op.value()), false));
    return null;
  }

  @Override
  public Void visitThrow(Op.Throw op) {
    return null;
  }
}
