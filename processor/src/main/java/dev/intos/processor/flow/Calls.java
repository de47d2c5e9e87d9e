package dev.intos.processor.flow;

import dev.intos.processor.facts.Use;
import dev.intos.processor.flow.Summaries.Returned;
import dev.intos.processor.flow.Value.Bit;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What calls and object creations do to the state. */
final class Calls {
  private final Transfer transfer;
  private final World world;
  private final Values values;
  private final State state;
  private final Runs runs;
  private final JdkCalls jdk;
  private final RuntimeCalls runtime;

  Calls(Transfer transfer) {
    this.transfer = transfer;
    this.world = transfer.activation().analysis().world();
    this.values = transfer.activation().analysis().values();
    this.state = transfer.state();
    this.runs = new Runs(transfer);
    this.jdk = new JdkCalls(transfer, runs);
    this.runtime = new RuntimeCalls(transfer, runs);
  }

  Runs runs() {
    return runs;
  }

  void call(Op.Call op) {
    Value receiver = op.receiver() == null ? null : transfer.value(op.receiver());
    if (isArrayClone(op)) {
      cloneArray(op, receiver);
    } else if (receiver != null && isFunctionCall(op, receiver)) {
      functionCall(op, receiver);
    } else if (world.isRuntime(op.method())) {
      runtime.call(op);
    } else if (world.isJdk(op.method()) && !isMember(op.receiver())) {
      jdk.call(op);
    } else {
      programCall(op, receiver);
    }
  }

  /** The copy is new, but it has the same elements. */
  private void cloneArray(Op.Call op, Value array) {
    if (op.target() == null) return;
    TypeMirror type = op.target().type();
    Value made = transfer.make(op, Obj.Kind.ARRAY, type);
    boolean ofPrimitives =
        type instanceof ArrayType of && of.getComponentType().getKind().isPrimitive();
    if (!ofPrimitives && world.persistent().canHold(type)) {
      transfer.share(array);
      transfer.put(made, transfer.contentOf(array));
    }
    transfer.set(op.target(), made);
  }

  private static boolean isArrayClone(Op.Call op) {
    return op.receiver() != null
        && op.receiver().type().getKind() == TypeKind.ARRAY
        && op.method().getSimpleName().contentEquals("clone");
  }

  /** Whether the call runs functions that are in sight. */
  private boolean isFunctionCall(Op.Call op, Value receiver) {
    boolean mayBe =
        op.method().getModifiers().contains(Modifier.ABSTRACT)
            || World.owner(op.method()).getNestingKind() == NestingKind.ANONYMOUS;
    return mayBe && !runs.bodies(receiver, op.method()).isEmpty();
  }

  /** Calls a function that is in sight: as often as that, if it is the only one. */
  private void functionCall(Op.Call op, Value receiver) {
    List<Value> arguments = arguments(op.arguments());
    boolean isIllegal = transfer.isIllegalArgument(op.method(), op.instantiated(), op.arguments());
    for (int i = 0; i < arguments.size(); i++) {
      if (values.isOwned(op.method(), i)) transfer.move(arguments.get(i));
    }
    State without = state.copy();
    Value result = runs.once(receiver, op.method(), arguments);
    boolean mayBeAnother = receiver.objects().size() > runs.bodies(receiver, op.method()).size();
    if (mayBeAnother || receiver.has(Bit.OUTER)) state.joinFrom(without);
    if (isIllegal) result = Value.of(Bit.REPORTED);
    transfer.set(op.target(), result == null ? Value.PLAIN : result);
  }

  /** Whether the receiver is a persistent object, whose methods of {@code Object} are its own. */
  private boolean isMember(Operand receiver) {
    return receiver != null && world.persistent().isBorrowType(receiver.type());
  }

  private List<Value> arguments(List<Operand> operands) {
    List<Value> arguments = new ArrayList<>();
    for (Operand operand : operands) arguments.add(transfer.value(operand));
    return arguments;
  }

  private void programCall(Op.Call op, Value receiver) {
    boolean isIllegal =
        receiver != null && isMember(op.receiver()) && transfer.isIllegalUse(receiver)
            || transfer.isIllegalArgument(op.method(), op.instantiated(), op.arguments());
    giveArguments(op.method(), op.arguments(), null);
    Slot target = op.target();
    if (target == null) return;
    if (isIllegal && !world.isHarmless(target.type())) {
      transfer.set(target, Value.of(Bit.REPORTED));
      return;
    }
    Value leaked = transfer.leaked(op);
    transfer.set(target, leaked == null ? result(op, receiver) : leaked);
  }

  private Value result(Op.Call op, Value receiver) {
    ExecutableElement method = op.method();
    TypeMirror type = op.target().type();
    if (world.isHarmless(type)) return Value.PLAIN;
    if (world.marks().isOwned(method)) return madeOf(op, type);
    Returned summary =
        op.isSuper()
            ? transfer.activation().analysis().summaries().ofExactly(method)
            : transfer.activation().analysis().summaries().of(method);
    if (world.marks().isMut(method) && lends(type)) {
      boolean own = summary == Returned.OWN_PART && receiver != null && isMember(op.receiver());
      // Of a read-only receiver the call itself is reported.
      boolean fresh = own && !Borrows.isReadOnly(state, receiver);
      return fresh ? ownPart(receiver, type) : Value.of(Bit.MUTABLE);
    }
    switch (summary) {
      case FRESH -> {
        return madeOf(op, type);
      }
      case OWN_PART -> {
        // Under a type that hides it, the method is refused, not what is done with its result.
        boolean says = lends(type) || world.saysBorrow(type);
        if (says && receiver != null && isMember(op.receiver())) return ownPart(receiver, type);
      }
      case MUTABLE -> {
        return Value.of(Bit.MUTABLE);
      }
      case NOTHING -> {
        if (isImplicitAccessor(method) && receiver != null) return component(op, receiver, type);
        // So far no call returns anything but null.
        return Value.of(Bit.NULL);
      }
      case ANYTHING -> {
        if (isImplicitAccessor(method) && receiver != null) return component(op, receiver, type);
      }
    }
    boolean lentArray =
        World.isPrimitiveArray(type) && (world.lendsArrays(method) || mayHandBack(op, method));
    return lentArray ? Value.of(Bit.READ_ONLY) : values.external(type);
  }

  /**
   * A method that returns only its own parts returns one of the receiver, or the receiver itself.
   */
  private Value ownPart(Value receiver, TypeMirror type) {
    boolean whole = receiver.partOf().isEmpty() && !receiver.hasAny(Value.BORROW_BITS);
    Value part = transfer.part(receiver, type);
    return whole && world.persistent().isBorrowType(type) ? part.join(receiver) : part;
  }

  /** Whether a generic method may return an array that it was given, or got from a function. */
  private boolean mayHandBack(Op.Call op, ExecutableElement method) {
    if (!handsBackArray(method, op.target().type())) return false;
    return op.arguments().stream().anyMatch(argument -> holdsObjects(transfer.value(argument)))
        || op.receiver() != null && holdsObjects(transfer.value(op.receiver()));
  }

  /** Whether an array that a call results in may be one that a generic method was given. */
  static boolean handsBackArray(ExecutableElement method, TypeMirror result) {
    return World.isPrimitiveArray(result) && method.getReturnType().getKind() == TypeKind.TYPEVAR;
  }

  private boolean holdsObjects(Value value) {
    Value reach = state.reach(value);
    return reach.hasAny(Value.BORROW_BITS | Bit.CAPABILITY.mask)
        || reach.objects().stream()
            .anyMatch(o -> o.kind() == Obj.Kind.PERSISTENT || o.kind() == Obj.Kind.ARRAY);
  }

  private boolean lends(TypeMirror type) {
    return world.persistent().isBorrowType(type) || World.isPrimitiveArray(type);
  }

  /** Whether a method is the accessor that a record has without writing it. */
  private boolean isImplicitAccessor(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && World.isRecord(World.owner(method).asType())
        && world.program().bodyOf(method) == null
        && World.owner(method).getRecordComponents().stream()
            .anyMatch(c -> c.getSimpleName().equals(method.getSimpleName()));
  }

  private Value component(Op.Call op, Value receiver, TypeMirror type) {
    if (isMember(op.receiver())) return transfer.part(receiver, type);
    Value held = transfer.contentOf(receiver);
    return receiver.has(Bit.OUTER) ? held.join(values.external(type)) : held;
  }

  private Value madeOf(Op op, TypeMirror type) {
    return transfer.make(op, kindOf(type), type);
  }

  private Obj.Kind kindOf(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) return Obj.Kind.ARRAY;
    boolean persistent =
        world.persistent().isBorrowType(type) || world.persistent().mentionsBorrow(type);
    return persistent ? Obj.Kind.PERSISTENT : Obj.Kind.HOLDER;
  }

  /** What becomes of what a method or constructor of the program or a library is given. */
  private void giveArguments(ExecutableElement method, List<Operand> arguments, Value holder) {
    for (int i = 0; i < arguments.size(); i++) {
      Value value = transfer.value(arguments.get(i));
      if (values.isOwned(method, i)) {
        transfer.move(value);
        continue;
      }
      TypeMirror parameter = parameterType(method, i);
      runFunction(method, i, value);
      if (isAskedOnly(method, i)) continue;
      if (!world.isVerified(method)) {
        transfer.escape(value);
        continue;
      }
      boolean keepsFresh =
          world.isHarmless(parameter)
              || world.persistent().isBorrowType(parameter)
              || world.marks().isMut(method.getParameters().get(i))
              || transfer.activation().analysis().arrays().onlyReads(method, i);
      if (holder != null) transfer.put(holder, value);
      else if (isBorrowed(parameter)) transfer.share(value);
      else if (!keepsFresh) transfer.escape(value);
    }
  }

  /** The parameter of a persistent object's {@code equals} and its like is only looked at. */
  private boolean isAskedOnly(ExecutableElement method, int index) {
    if (!world.isPersistentMember(method) && !world.isJdk(method)) return false;
    boolean looks =
        world.isJdk(method) && world.library().use(method, index).kind() == Use.Kind.LOOKS;
    return looks
        || world.overrides().of(method).stream()
            .anyMatch(
                m -> world.isJdk(m) && world.library().use(m, index).kind() == Use.Kind.LOOKS);
  }

  /** Whether a parameter is a container of borrows, which its method may not let escape. */
  private boolean isBorrowed(TypeMirror parameter) {
    return !world.persistent().isBorrowType(parameter) && world.saysBorrow(parameter);
  }

  private void runFunction(ExecutableElement method, int index, Value value) {
    FunctionUse use = transfer.activation().analysis().functions().of(method, index, null);
    switch (use.kind()) {
      case TRANSACTION, VIEW -> runs.anyTimes(value, null, List.of());
      case RUNS -> runs.anyTimes(value, null, List.of());
      default -> {}
    }
  }

  private static TypeMirror parameterType(ExecutableElement method, int index) {
    return method.getParameters().get(index).asType();
  }

  void create(Op.NewObject op) {
    TypeMirror type = op.type();
    ExecutableElement constructor = op.constructor();
    if (op.anonymous() != null) {
      createAnonymous(op);
      return;
    }
    if (world.isHarmless(type)) {
      transfer.set(op.target(), Value.PLAIN);
      return;
    }
    boolean isPersistent = world.persistent().isBorrowType(type);
    boolean isInner = isPersistent && op.outer() != null;
    TypeElement element = (TypeElement) op.type().asElement();
    if (constructor != null && world.library().isJdk(element)) {
      jdk.create(op);
      return;
    }
    boolean holds = !isPersistent && World.isRecord(type);
    Obj.Kind kind =
        isPersistent ? Obj.Kind.PERSISTENT : holds ? Obj.Kind.HOLDER : Obj.Kind.VOLATILE;
    Value made = transfer.make(op, kind, type);
    if (constructor != null && constructor.getParameters().size() == op.arguments().size()) {
      giveArguments(constructor, op.arguments(), holds ? made : null);
    }
    transfer.set(op.target(), isInner ? inner(op) : made);
  }

  /** An instance of an inner class of a persistent class holds its enclosing instance. */
  private Value inner(Op.NewObject op) {
    Value outer = transfer.value(op.outer());
    return outer.hasAny(Value.BORROW_BITS) ? outer : Value.of(Bit.READ_ONLY);
  }

  private void createAnonymous(Op.NewObject op) {
    for (Operand argument : op.arguments()) transfer.escape(transfer.value(argument));
    boolean isPersistent = world.persistent().isBorrowType(op.type());
    Value made =
        transfer.make(op, isPersistent ? Obj.Kind.PERSISTENT : Obj.Kind.CLOSURE, op.type());
    transfer.set(op.target(), made);
    FlowAnalysis analysis = transfer.activation().analysis();
    boolean atOnce = analysis.contexts().isAtOnce(op);
    Value captured = Value.PLAIN;
    for (Slot slot : op.anonymous().captured()) {
      Value value = state.get(slot);
      captured = captured.join(values.as(slot.type(), value == null ? values.unset(slot) : value));
    }
    if (atOnce) {
      transfer.put(made, Value.bits(captured.bits() & (Value.BORROW_BITS | Bit.CAPABILITY.mask)));
      if (transfer.show()) op.anonymous().bodies().forEach(runs::expect);
    } else if (!Borrows.isBorrow(state, captured) && !captured.has(Bit.CAPABILITY)) {
      transfer.escape(captured);
      transfer.declare(op.anonymous());
    } else if (transfer.refusesAll()) {
      transfer.set(op.target(), Value.of(Bit.REPORTED));
    }
  }
}
