package dev.intos.processor.flow;

import dev.intos.processor.flow.Value.Bit;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What is known before one operation. */
public final class FlowSite {
  private final Activation activation;
  private final State state;
  private final Op op;

  FlowSite(Activation activation, State state, Op op) {
    this.activation = activation;
    this.state = state;
    this.op = op;
  }

  public World world() {
    return activation.analysis().world();
  }

  public FlowAnalysis analysis() {
    return activation.analysis();
  }

  public Body body() {
    return activation.body();
  }

  public Context context() {
    return activation.context();
  }

  public Op op() {
    return op;
  }

  private Value value(Operand operand) {
    return activation.analysis().values().of(state, operand);
  }

  /** Whether the operand may be or hold a reference to a persistent object that is not fresh. */
  public boolean isBorrow(Operand operand) {
    return operand != null && Borrows.isBorrow(state, value(operand));
  }

  /** Likewise of a captured slot. */
  public boolean isBorrow(Slot slot) {
    return Borrows.isBorrow(state, slotValue(slot));
  }

  private Value slotValue(Slot slot) {
    Value value = state.get(slot);
    if (value == null) value = activation.analysis().values().unset(slot);
    return activation.analysis().values().as(slot.type(), value);
  }

  /** Whether using the operand, a persistent object or array, needs a running transaction. */
  public boolean needsTransaction(Operand operand) {
    return Borrows.needsTransaction(state, value(operand));
  }

  /**
   * Whether a member of the operand is one of a persistent object that needs a running transaction,
   * also where its static type does not say so.
   */
  public boolean isAccess(Operand object) {
    if (world().persistent().isBorrowType(object.type())) return needsTransaction(object);
    Value value = value(object);
    return world().mayHidePersistent(object.type())
        && !value.has(Bit.OUTER)
        && Borrows.needsTransaction(state, value.without(Value.OWN_BITS));
  }

  /**
   * Whether the operand is a function that is not judged with the code around here, nor at the
   * callers that give it.
   */
  public boolean isOfElsewhere(Operand function) {
    return function != null
        && analysis().functions().isFunctional(function.type())
        && !world().persistent().isBorrowType(function.type())
        && !analysis().seen().isJudgedHere(function.slot());
  }

  /** Whether a call, outside any transaction, runs the function on borrows that it is given. */
  public boolean isRunOnBorrows(Op.Call call, int argument) {
    FunctionUse use = analysis().functions().of(call.method(), argument, call.receiver());
    boolean runs =
        use.kind() == FunctionUse.Kind.RUNS || use.kind() == FunctionUse.Kind.RUNS_LAZILY;
    TypeMirror type = call.instantiated().getParameterTypes().get(argument);
    if (!runs
        || analysis().contexts().runsInTransaction(call.method(), argument)
        || !analysis().fed().isFed(call.method(), argument, type, call.receiver())) {
      return false;
    }
    if (!world().isJdk(call.method())) return true;
    boolean lends = call.receiver() != null && lendsOutside(call.receiver());
    for (int i = 0; i < call.arguments().size(); i++) {
      lends |= i != argument && lendsOutside(call.arguments().get(i));
    }
    return lends;
  }

  /** Whether the operand may be a function that runs as a transaction only. */
  public boolean isTransactionBody(Operand function) {
    return function != null && value(function).has(Bit.BODY);
  }

  /** Whether using the operand, or what it holds, needs a running transaction. */
  public boolean lendsOutside(Operand operand) {
    return Borrows.needsTransaction(state, state.reach(value(operand)));
  }

  /** Whether the operand may be a persistent object that was not journaled for writing. */
  public boolean isReadOnly(Operand operand) {
    return Borrows.isReadOnly(state, value(operand));
  }

  /** Whether the operand may have moved into persistent memory, or what it was read out of. */
  public boolean isMoved(Operand operand) {
    return Borrows.isMoved(state, value(operand));
  }

  /** Whether the operand may move: nothing else has it. */
  public boolean isFresh(Operand operand) {
    return Borrows.isFresh(state, value(operand));
  }

  /** Whether an array may be one that neither this code made nor persistent memory lent. */
  public boolean isForeign(Operand operand) {
    Value value = value(operand);
    return value.has(Bit.OUTER)
        || value.objects().stream().anyMatch(o -> isShared(state.status(o)));
  }

  private static boolean isShared(State.Status status) {
    return status == State.Status.SHARED || status == State.Status.ESCAPED;
  }

  public boolean isCapability(Operand operand) {
    return operand != null && holdsCapability(value(operand));
  }

  public boolean isCapability(Slot slot) {
    return holdsCapability(slotValue(slot));
  }

  private boolean holdsCapability(Value value) {
    return state.reach(value).has(Bit.CAPABILITY);
  }

  /** Whether the operand may be something else than a capability that a transaction gave. */
  public boolean isForged(Operand operand) {
    return value(operand).isForged();
  }

  /** Whether what is put into the operand may outlive the transaction. */
  public boolean outlives(Operand operand) {
    Value value = value(operand);
    return value.has(Bit.OUTER) || value.objects().stream().anyMatch(this::isForeign);
  }

  private boolean isForeign(Obj object) {
    return !activation.isOwn(object)
        || state.status(object).compareTo(State.Status.SHARED) > 0
        || isOfProgram(object);
  }

  /** A container of the program may do as it likes with what the JDK's code puts in it. */
  private boolean isOfProgram(Obj object) {
    return object.kind() == Obj.Kind.VOLATILE
        && object.type() instanceof DeclaredType type
        && !world().library().isJdk(World.element(type))
        && World.element(type).getEnclosedElements().stream()
            .anyMatch(e -> e.getKind() == ElementKind.METHOD || e.getKind().isField());
  }

  /** Whether the operand may be volatile state that was there before the transaction. */
  public boolean isVolatileState(Operand operand) {
    Value value = value(operand);
    return value.has(Bit.STATE)
        || value.objects().stream()
            .anyMatch(o -> o.kind() != Obj.Kind.PERSISTENT && !activation.isOwn(o));
  }

  /** Whether a slot stands for something that this transaction did not make itself. */
  public boolean isFromOutside(Slot slot) {
    Body region = activation.region();
    if (region == null) return false;
    for (Body at = slot.body(); at != null; at = around(at)) {
      if (at == region) return false;
    }
    return true;
  }

  private static Body around(Body body) {
    return body.isClosure() ? body.enclosing() : body.owner().enclosing();
  }

  /** Whether a function is in sight, so that its body is checked. */
  public boolean isSeen(Operand function) {
    return activation.analysis().seen().isSeen(function, activation.body());
  }

  /** Whether the call runs a function that is in sight. */
  public boolean isSeenFunction(Op.Call call) {
    return analysis().leaks().isFunctionCall(call) && isSeen(call.receiver());
  }

  /** Whether the call runs a function of a JDK type that is out of sight. */
  public boolean isUnseenFunction(Op.Call call) {
    return analysis().leaks().isFunctionCall(call)
        && !isSeen(call.receiver())
        && world().isJdk(call.method());
  }

  /**
   * Whether the callee may give a borrow to a function that is out of sight.
   *
   * @param type that of the parameter in this call
   */
  public boolean feedsUnseen(ExecutableElement callee, int index, TypeMirror type, Op at) {
    List<Operand> arguments =
        at instanceof Op.Call c ? c.arguments() : ((Op.NewObject) at).arguments();
    Operand receiver = at instanceof Op.Call c ? c.receiver() : null;
    Operand function = arguments.get(index);
    boolean fed =
        analysis().fed().isFed(callee, index, type, receiver)
            || mayFeed(callee, index, type)
                && (isBorrow(receiver)
                    || IntStream.range(0, arguments.size())
                        .anyMatch(i -> i != index && feeds(at, i, arguments.get(i))));
    return fed && !isSeen(function);
  }

  /** Whether the JDK may pass on what an argument is, or what it returns when it is run. */
  private boolean feeds(Op at, int index, Operand argument) {
    if (!isBorrow(argument)) return false;
    return !isClosure(argument) || at instanceof Op.Call call && mayReturnBorrow(call, index);
  }

  /** Whether a JDK call runs a function over a type that hides what it is: {@code Object}. */
  private boolean mayFeed(ExecutableElement callee, int index, TypeMirror type) {
    return world().isJdk(callee)
        && analysis().functions().isFunctional(type)
        && analysis().fed().isRunByJdk(callee, index)
        && !analysis().functions().takesOnlyHarmless(type);
  }

  /**
   * Whether a call gives a function that comes from the callers a borrow under a type that does not
   * say so: they are judged by the function's type.
   */
  public boolean hidesFromCallers(Op.Call call, int argument) {
    TypeMirror type = call.instantiated().getParameterTypes().get(argument);
    return isBorrow(call.arguments().get(argument))
        && !analysis().functions().mayBeBorrow(type)
        && analysis().seen().isGiven(call.receiver().slot());
  }

  /** Whether the operand is certainly a function written here: what it holds, it captured. */
  public boolean isClosure(Operand operand) {
    return value(operand).isClosure();
  }

  /**
   * The function by which other threads get the borrows that a parallel stream runs over, or null.
   */
  public Operand givenToThreads(Op.Call call) {
    if (call.receiver() == null || !isBorrow(call.receiver())) return null;
    return activation.analysis().functions().givenToThreads(call).stream()
        .filter(f -> activation.analysis().functions().isFunctional(f.type()) || isClosure(f))
        .findFirst()
        .orElse(null);
  }

  /** Whether a parameter takes ownership of what it is given. */
  public boolean takesOwnership(ExecutableElement callee, int index) {
    return activation.analysis().values().isOwned(callee, index);
  }

  /** Whether a callee could keep a borrow that it is given: the rules do not reach there. */
  public boolean keeps(ExecutableElement callee, int index, Operand argument) {
    return analysis().leaks().keeps(callee, index, argument.type(), isClosure(argument));
  }

  /** Whether a callee may be given a capability. */
  public boolean takesCapability(ExecutableElement callee, int index, Slot result) {
    return analysis().leaks().takesCapability(callee, index, result == null ? null : result.type());
  }

  /** Whether a function that a call gets may return something that outlives the transaction. */
  public boolean mayReturnForeign(Op.Call call, int argument) {
    State in = state.copy();
    Transfer probe = new Transfer(activation, in, false);
    Value function = probe.value(call.arguments().get(argument));
    Value result = new Runs(probe).anyTimes(function, null, List.of());
    return result != null
        && (activation.isForeign(result) || result.objects().stream().anyMatch(this::isOfProgram));
  }

  /** Whether a function given to a call, once run, may return a borrow. */
  public boolean mayReturnBorrow(Op.Call call, int argument) {
    State in = state.copy();
    Transfer probe = new Transfer(activation, in, false);
    Value function = probe.value(call.arguments().get(argument));
    Value result = new Runs(probe).anyTimes(function, null, List.of());
    return result != null && Borrows.isBorrow(in, result);
  }

  /** Whether all faults here are errors: none is trusted or made a warning. */
  public boolean refusesAll() {
    return analysis().refusals().refusesAll(body().declaration());
  }

  /**
   * Whether a callee that does not know a borrow for one, as its parameter is a function of a plain
   * {@code T}, may get one from the function and do more than hand it back.
   */
  public boolean letsResultGo(Op.Call call, int argument) {
    if (world().isJdk(call.method()) || world().isRuntime(call.method())) return false;
    TypeMirror parameter = call.method().getParameters().get(argument).asType();
    if (!analysis().functions().isFunctional(parameter)) return false;
    if (analysis().unknown().saysBorrow(parameter) || !mayReturnBorrow(call, argument))
      return false;
    return isHidden(call) || !analysis().unknown().areHandedBack(call.method(), argument);
  }

  /** Whether the type under which a call gives back what it was given does not say a borrow. */
  private boolean isHidden(Op.Call call) {
    TypeMirror result = call.instantiated().getReturnType();
    return call.target() != null
        && !analysis().defUse().uses(call.target()).isEmpty()
        && !world().isHarmless(result)
        && !world().saysBorrow(result)
        && !Calls.handsBackArray(call.method(), result);
  }

  /** Whether a method of a record lets go a borrow that the type of its component does not say. */
  public boolean letsComponentGo(Op.Call call) {
    Operand record = call.receiver();
    if (record == null || world().isJdk(call.method()) || world().isRuntime(call.method())) {
      return false;
    }
    boolean mayBeRecord =
        World.isRecord(record.type()) || World.owner(call.method()).getKind().isInterface();
    return mayBeRecord
        && !world().persistent().isBorrowType(record.type())
        && isBorrow(record)
        && !isClosure(record)
        && !isImplicitAccessor(call.method())
        && (isHidden(call) || !analysis().unknown().keepsOwn(call.method()));
  }

  private boolean isImplicitAccessor(ExecutableElement method) {
    return world().program().bodyOf(method) == null
        && method.getParameters().isEmpty()
        && World.owner(method).getRecordComponents().stream()
            .anyMatch(c -> c.getSimpleName().equals(method.getSimpleName()));
  }

  /** Whether a constructor of a record gives a borrow that it does not know to others. */
  public boolean leavesRecord(Op.NewObject made, int argument) {
    ExecutableElement constructor = made.constructor();
    return isBorrow(made.arguments().get(argument))
        && !world().saysBorrow(constructor.getParameters().get(argument).asType())
        && !analysis().unknown().staysInRecord(constructor, argument);
  }

  /** Whether something was already reported for the operand. */
  public boolean isReported(Operand operand) {
    if (operand == null) return false;
    Value value = value(operand);
    return value.isReported() || value.has(Bit.SPENT);
  }

  /** Whether an operand's static type is that of a borrow, or it is a lent primitive array. */
  public boolean isPersistentObject(Operand operand) {
    TypeMirror type = operand.type();
    return world().persistent().isBorrowType(type) || type.getKind() == TypeKind.ARRAY;
  }
}
