package dev.intos.processor.flow;

import dev.intos.processor.flow.Value.Bit;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** The transfer function: what each operation does to the state. */
final class Transfer implements Op.Visitor<Void> {
  private final Activation activation;
  private final World world;
  private final Values values;
  private final State state;
  private final boolean show;
  private final Calls calls;

  Transfer(Activation activation, State state, boolean show) {
    this.activation = activation;
    this.world = activation.analysis().world();
    this.values = activation.analysis().values();
    this.state = state;
    this.show = show;
    this.calls = new Calls(this);
  }

  Activation activation() {
    return activation;
  }

  State state() {
    return state;
  }

  boolean show() {
    return show;
  }

  void apply(Op op) {
    op.accept(this);
  }

  Value value(Operand operand) {
    return values.of(state, operand);
  }

  void set(Slot target, Value value) {
    if (target != null) state.set(target, values.as(target.type(), value));
  }

  /** A new object of this operation. */
  Value make(Op site, Obj.Kind kind, TypeMirror type) {
    Obj made = new Obj(site, false, kind, type, activation.region());
    state.make(made);
    return Value.of(made);
  }

  /** A local array or collection holds the objects from now on. */
  void share(Value value) {
    for (Obj o : value.objects()) {
      state.raise(o, State.Status.SHARED);
    }
  }

  /**
   * Something that may outlive this code can reach the objects, and what they hold, from now on.
   */
  void escape(Value value) {
    for (Obj o : state.reach(value).objects()) {
      state.raise(o, State.Status.ESCAPED);
    }
  }

  /** The fresh objects of a value move into persistent memory. */
  void move(Value value) {
    if (Borrows.isFresh(state, value)) state.moveIfTrue(value.objects(), null);
  }

  @Override
  public Void visitAssign(Op.Assign op) {
    set(op.target(), value(op.source()));
    state.answers().assign(op.target(), op.source().slot());
    return null;
  }

  @Override
  public Void visitCast(Op.Cast op) {
    Value value = state.get(op.source().slot());
    set(op.target(), value == null ? value(op.source()) : value);
    return null;
  }

  @Override
  public Void visitConstant(Op.Constant op) {
    set(op.target(), op.isNull() ? Value.of(Bit.NULL) : Value.PLAIN);
    if (op.value() instanceof Boolean b) {
      state.answers().setConstant(op.target(), b, !op.written());
    }
    return null;
  }

  @Override
  public Void visitCompute(Op.Compute op) {
    set(op.target(), Value.PLAIN);
    return null;
  }

  @Override
  public Void visitConcat(Op.Concat op) {
    set(op.target(), Value.PLAIN);
    return null;
  }

  @Override
  public Void visitGetField(Op.GetField op) {
    Value value =
        op.object() == null
            ? values.external(op.field().asType()).with(Bit.STATE)
            : readField(op, value(op.object()));
    boolean body = activation.analysis().bodyFields().contains(op.field());
    set(op.target(), body ? value.with(Bit.BODY) : value);
    return null;
  }

  private Value readField(Op.GetField op, Value object) {
    TypeMirror type = op.target().type();
    if (world.isPersistentMember(op.field())) return part(object, type);
    Value held = contentOf(object);
    boolean unknown = object.hasAny(Bit.OUTER.mask | Bit.STATE.mask) || held == Value.PLAIN;
    Value result = unknown ? held.join(values.external(type)) : held;
    return object.has(Bit.STATE) ? result.with(Bit.STATE) : result;
  }

  /** What is read out of a persistent object. */
  Value part(Value object, TypeMirror type) {
    if (world.isHarmless(type)) return Value.PLAIN;
    if (object.isReported() || isIllegalUse(object)) return Value.of(Bit.REPORTED);
    Set<Obj> owners = new LinkedHashSet<>(object.partOf());
    for (Obj o : object.objects()) {
      if (o.kind() == Obj.Kind.PERSISTENT) owners.add(o);
    }
    return new Value(object.bits() & Value.BORROW_BITS, Set.of(), owners);
  }

  /** Whether using the object here is reported, so that nothing more is said of the result. */
  boolean isIllegalUse(Value object) {
    return Borrows.isMoved(state, object)
        || !activation.context().isTransaction() && Borrows.needsTransaction(state, object);
  }

  /**
   * Whether giving an argument to a call is reported, so that nothing more is said of its result.
   */
  boolean isIllegalArgument(
      ExecutableElement callee, ExecutableType called, List<Operand> arguments) {
    for (int i = 0; i < arguments.size() && i < callee.getParameters().size(); i++) {
      Value value = value(arguments.get(i));
      if (world.capabilityOf(callee, called, i) != null && value.isForged()) return true;
      boolean lent = world.saysBorrow(callee.getParameters().get(i).asType());
      if (lent ? isIllegalUse(state.reach(value)) : Borrows.isMoved(state, value)) return true;
    }
    return false;
  }

  /** What comes of a call that may not be given one of its arguments, null if it may. */
  Value leaked(Op.Call op) {
    FlowAnalysis analysis = activation.analysis();
    Leaks leaks = analysis.leaks();
    boolean seen =
        leaks.isFunctionCall(op) && analysis.seen().isSeen(op.receiver(), activation.body());
    if (seen) return null;
    ExecutableElement callee = op.method();
    List<Operand> arguments = op.arguments();
    for (int i = 0; i < arguments.size() && i < callee.getParameters().size(); i++) {
      Value value = value(arguments.get(i));
      boolean given = !value.isClosure() && state.reach(value).has(Bit.CAPABILITY);
      if (given && !leaks.takesCapability(callee, i, op.target().type()) && refusesAll()) {
        return Value.of(Bit.SPENT);
      }
      boolean kept =
          (value.isReported() || Borrows.isBorrow(state, value))
              && leaks.keeps(callee, i, arguments.get(i).type(), value.isClosure());
      if (kept && refusesAll()) return Value.of(Bit.REPORTED);
    }
    return null;
  }

  boolean refusesAll() {
    return activation.analysis().refusals().refusesAll(activation.body().declaration());
  }

  /** What the objects of a value hold, and what a borrowed holder lends. */
  Value contentOf(Value holder) {
    Value content = Value.bits(holder.bits() & Value.BORROW_BITS);
    for (Obj o : holder.objects()) content = content.join(state.content(o));
    return content;
  }

  @Override
  public Void visitPutField(Op.PutField op) {
    Value value = value(op.value());
    if (op.object() != null && world.isPersistentMember(op.field())) {
      move(value);
    } else {
      escape(value);
    }
    return null;
  }

  @Override
  public Void visitGetElement(Op.GetElement op) {
    Value array = value(op.array());
    Value element = contentOf(array);
    boolean unknown = array.has(Bit.OUTER) || array.has(Bit.STATE);
    if (unknown) element = element.join(values.external(op.target().type()));
    if (array.has(Bit.STATE)) element = element.with(Bit.STATE);
    set(op.target(), element);
    return null;
  }

  @Override
  public Void visitPutElement(Op.PutElement op) {
    put(value(op.array()), value(op.value()));
    return null;
  }

  /** A value is put into a holder or array. */
  void put(Value holder, Value value) {
    share(value);
    hold(holder, value);
  }

  /** A holder or array holds a value, which stays as fresh as it is: it is the only one to. */
  void hold(Value holder, Value value) {
    for (Obj o : holder.objects()) {
      // What is put into an exception is refused there: it is not followed any further.
      if (!world.isThrowable(o.type())) state.addContent(o, held(o, value));
    }
    if (outlives(holder)) escape(value);
  }

  /** A capability is refused where it is put into anything but a function. */
  private Value held(Obj holder, Value value) {
    if (holder.kind() == Obj.Kind.CLOSURE || !value.has(Bit.CAPABILITY)) return value;
    Value rest = value.without(Bit.CAPABILITY.mask);
    return refusesAll() ? rest.with(Bit.SPENT) : rest;
  }

  /** Whether what is put into the object may outlive the transaction. */
  private boolean outlives(Value holder) {
    return holder.hasAny(Bit.OUTER.mask | Bit.STATE.mask)
        || holder.objects().stream().anyMatch(this::outlives);
  }

  private boolean outlives(Obj holder) {
    return !activation.isOwn(holder) || state.status(holder).compareTo(State.Status.SHARED) > 0;
  }

  @Override
  public Void visitNewArray(Op.NewArray op) {
    Value array = make(op, Obj.Kind.ARRAY, op.type());
    for (Operand element : op.elements()) {
      Value value = value(element);
      if (op.implicit()) hold(array, value);
      else put(array, value);
    }
    set(op.target(), array);
    return null;
  }

  @Override
  public Void visitNewObject(Op.NewObject op) {
    calls.create(op);
    return null;
  }

  @Override
  public Void visitCall(Op.Call op) {
    calls.call(op);
    return null;
  }

  @Override
  public Void visitClosure(Op.Closure op) {
    Value closure = make(op, Obj.Kind.CLOSURE, op.type());
    boolean atOnce = activation.analysis().contexts().isAtOnce(op.body());
    Value captured = Value.PLAIN;
    for (Slot slot : op.body().captured()) {
      captured = captured.join(captured(slot));
    }
    if (atOnce) {
      put(closure, Value.bits(captured.bits() & (Value.BORROW_BITS | Bit.CAPABILITY.mask)));
      if (show) calls.runs().expect(op.body());
    } else if (!Borrows.isBorrow(state, captured) && !captured.has(Bit.CAPABILITY)) {
      escape(captured);
      calls.runs().later(op.body());
    } else if (refusesAll()) {
      closure = Value.of(Bit.REPORTED);
    }
    set(op.target(), closure);
    return null;
  }

  private Value captured(Slot slot) {
    Value value = state.get(slot);
    return values.as(slot.type(), value == null ? values.unset(slot) : value);
  }

  @Override
  public Void visitMonitor(Op.Monitor op) {
    return null;
  }

  @Override
  public Void visitTest(Op.Test op) {
    set(op.target(), Value.PLAIN);
    return null;
  }

  @Override
  public Void visitDeclareClass(Op.DeclareClass op) {
    if (op.declared() == null) return null;
    Value captured = Value.PLAIN;
    for (Slot slot : op.declared().captured()) captured = captured.join(captured(slot));
    boolean atOnce = activation.analysis().contexts().isAtOnce(op.declared());
    boolean refused = Borrows.isBorrow(state, captured) || captured.has(Bit.CAPABILITY);
    if (!atOnce && refused) return null;
    if (!atOnce) escape(captured);
    declare(op.declared());
    return null;
  }

  /** Judges the members of a local or anonymous class, with what they capture as it is now. */
  void declare(ClassModel local) {
    for (var body : local.bodies()) calls.runs().later(body);
    for (ClassModel nested : activation.analysis().membersOf(local)) declare(nested);
  }

  @Override
  public Void visitCatch(Op.Catch op) {
    set(op.target(), Value.of(Bit.OUTER));
    return null;
  }

  @Override
  public Void visitReturn(Op.Return op) {
    return null;
  }

  @Override
  public Void visitThrow(Op.Throw op) {
    return null;
  }
}
