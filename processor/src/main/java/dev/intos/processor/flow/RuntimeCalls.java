package dev.intos.processor.flow;

import dev.intos.processor.flow.Value.Bit;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Slot;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls of the runtime's API: what they lend, move, give back and run. */
final class RuntimeCalls {
  private final Transfer transfer;
  private final World world;
  private final Values values;
  private final Runs runs;

  RuntimeCalls(Transfer transfer, Runs runs) {
    this.transfer = transfer;
    this.world = transfer.activation().analysis().world();
    this.values = transfer.activation().analysis().values();
    this.runs = runs;
  }

  void call(Op.Call op) {
    boolean isIllegal = transfer.isIllegalArgument(op.method(), op.instantiated(), op.arguments());
    for (int i = 0; i < op.arguments().size(); i++) {
      Value value = transfer.value(op.arguments().get(i));
      VariableElement parameter = op.method().getParameters().get(i);
      if (world.marks().isOwned(parameter)) {
        move(op, value);
      } else {
        runFunction(op, i, value);
      }
    }
    Slot target = op.target();
    if (target != null && !world.isHarmless(target.type())) {
      transfer.set(target, isIllegal ? Value.of(Bit.REPORTED) : result(op));
    } else if (target != null && transfer.state().get(target) == null) {
      transfer.set(target, Value.PLAIN);
    }
  }

  /** {@code pushBack} and {@code queueSend…} move what they are given only if they return true. */
  private void move(Op.Call op, Value value) {
    boolean conditional = op.method().getReturnType().getKind() == TypeKind.BOOLEAN;
    if (!Borrows.isFresh(transfer.state(), value)) return;
    Slot decides = conditional ? op.target() : null;
    if (decides != null) transfer.set(decides, Value.PLAIN);
    transfer.state().moveIfTrue(value.objects(), decides);
  }

  private void runFunction(Op.Call op, int index, Value value) {
    FunctionUse use =
        transfer.activation().analysis().functions().of(op.method(), index, op.receiver());
    switch (use.kind()) {
      case TRANSACTION, VIEW -> runs.once(value, null, List.of());
      case MOVES_IN -> movingIn(op, value);
      case RUNS, ROUND -> runs.anyTimes(value, null, fed(op));
      default -> {}
    }
  }

  /** The initial value of a root or of one key is asked for once at most. */
  private void movingIn(Op.Call op, Value function) {
    if (op.method().getSimpleName().contentEquals("create")) {
      runs.movingIn(function, List.of());
    } else {
      runs.atMostOnceMovingIn(function);
    }
  }

  /** What {@code forEach} lends its function: mutable borrows if its name says so. */
  private List<Value> fed(Op.Call op) {
    if (!op.method().getSimpleName().toString().startsWith("forEach")) return List.of();
    Value lent = lent(op.method());
    return List.of(lent, lent);
  }

  private static Value lent(ExecutableElement method) {
    boolean mutable = method.getSimpleName().toString().contains("Mut");
    return Value.of(mutable ? Bit.MUTABLE : Bit.READ_ONLY);
  }

  private Value result(Op.Call op) {
    TypeMirror type = op.target().type();
    ExecutableElement method = op.method();
    if (world.marks().isOwned(method)) return made(op, type);
    if (isLoan(method)) {
      // A lazy result reads persistent memory when it is used, whatever its elements are.
      boolean unknown = type.getKind() == TypeKind.TYPEVAR || world.mayHidePersistent(type);
      boolean lends =
          unknown || world.persistent().isBorrowType(type) || world.persistent().canHold(type);
      return lends ? lent(method) : Value.PLAIN;
    }
    if (isTransaction(method) || method.getSimpleName().contentEquals("external")) {
      return made(op, type);
    }
    return values.external(type);
  }

  private Value made(Op.Call op, TypeMirror type) {
    boolean persistent =
        world.persistent().isBorrowType(type) || world.persistent().mentionsBorrow(type);
    Obj.Kind kind =
        type.getKind() == TypeKind.ARRAY
            ? Obj.Kind.ARRAY
            : persistent ? Obj.Kind.PERSISTENT : Obj.Kind.HOLDER;
    return transfer.make(op, kind, type);
  }

  /** Whether a method of a handle or guard lends what it returns: it takes a journal handle. */
  private boolean isLoan(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    return !method.getModifiers().contains(Modifier.STATIC)
        && !parameters.isEmpty()
        && world.persistent().isJournal(parameters.get(parameters.size() - 1).asType());
  }

  private boolean isTransaction(ExecutableElement method) {
    return method.getParameters().stream().anyMatch(p -> world.marks().isTransaction(p));
  }
}
