package dev.intos.processor.flow;

import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Use;
import dev.intos.processor.flow.Value.Bit;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls of the JDK, by the table. */
final class JdkCalls {
  private static final int CARRIED =
      Value.BORROW_BITS
          | Bit.OUTER.mask
          | Bit.STATE.mask
          | Bit.CAPABILITY.mask
          | Bit.SPENT.mask
          | Bit.REPORTED.mask;

  private final Transfer transfer;
  private final World world;
  private final Values values;
  private final LibraryFacts library;
  private final Runs runs;

  JdkCalls(Transfer transfer, Runs runs) {
    this.transfer = transfer;
    this.world = transfer.activation().analysis().world();
    this.values = transfer.activation().analysis().values();
    this.library = world.library();
    this.runs = runs;
  }

  /** What one call was given, and what it does with that. */
  private final class Given {
    final ExecutableElement method;
    final Operand receiver;
    final List<Operand> arguments;
    final boolean isIllegal;
    Value result = Value.PLAIN;

    /** What went nobody knows where, and so may come out again. */
    Value kept = Value.PLAIN;

    /** What the functions returned so far: others may be given it. */
    private Value returned = Value.PLAIN;

    Given(
        ExecutableElement method,
        ExecutableType called,
        Operand receiver,
        List<Operand> arguments) {
      this.method = method;
      this.receiver = receiver;
      this.arguments = arguments;
      this.isIllegal = transfer.isIllegalArgument(method, called, arguments);
    }

    Value receiverValue() {
      return receiver == null ? Value.PLAIN : transfer.value(receiver);
    }

    Value argument(int index) {
      return transfer.value(arguments.get(index));
    }

    void give(int index) {
      Value value = argument(index);
      Use use = library.use(method, index, arguments.get(index).type());
      switch (use.kind()) {
        case LOOKS, WRITES -> {}
        case RUNS, RUNS_LAZILY -> {
          Value made = run(index, value);
          if (isRefused(index, made)) made = Value.of(Bit.REPORTED);
          boolean handsOn = runsOnce() && isResultOnly(use.target());
          to(use.target(), handsOn ? made : shared(made));
          returned = returned.join(made);
        }
        case RECEIVER, RESULT, ARGUMENT -> to(use.target(), kept(use, value));
        case COPIES -> to(use.target(), shared(transfer.contentOf(value).join(borrows(value))));
        case RUNS_ELSEWHERE, RUNS_ANYWHERE -> transfer.escape(value);
        case KEEPS -> {
          transfer.escape(value);
          kept = kept.join(value);
        }
      }
    }

    /** What the receiver holds goes into an argument: {@code toArray}, {@code drainTo}. */
    void giveReceiver() {
      int to = library.use(method, LibraryFacts.RECEIVER).target().argument();
      if (receiver != null && to >= 0) transfer.put(argument(to), elements(receiverValue()));
    }

    /** What a function returns, one of many times or the only one. */
    private Value run(int index, Value function) {
      Value result =
          runsOnce()
              ? runs.atMostOnce(function, fed(index))
              : runs.anyTimes(function, null, fed(index));
      return result == null ? Value.PLAIN : result;
    }

    /**
     * Whether what a function returns is reported: it moved before, or borrows are collected into
     * it though it outlives the transaction.
     */
    private boolean isRefused(int index, Value made) {
      boolean filled =
          index == library.filled(method)
              && receiver != null
              && transfer.activation().isForeign(made)
              && Borrows.isBorrow(transfer.state(), receiverValue());
      return (filled || Borrows.isMoved(transfer.state(), made)) && transfer.refusesAll();
    }

    /** An {@code Optional} has one element at most. */
    private boolean runsOnce() {
      return World.owner(method).getQualifiedName().toString().startsWith("java.util.Optional")
          || World.owner(method).getQualifiedName().contentEquals("java.util.Objects");
    }

    private Value kept(Use use, Value value) {
      return isResultOnly(use.target()) ? opened(value) : shared(opened(value));
    }

    private boolean isResultOnly(Use.Target target) {
      return target.result() && !target.receiver() && target.argument() < 0;
    }

    private Value shared(Value value) {
      transfer.share(value);
      return value;
    }

    /** The elements of a varargs array instead of the array. */
    private Value opened(Value value) {
      Value opened = new Value(value.bits(), Set.of(), value.partOf());
      for (Obj o : value.objects()) {
        boolean packed = o.site() instanceof Op.NewArray array && array.implicit();
        opened = opened.join(packed ? transfer.state().content(o) : Value.of(o));
      }
      return opened;
    }

    private void to(Use.Target target, Value value) {
      if (target.receiver() && receiver != null) transfer.put(receiverValue(), value);
      if (target.receiver() && receiver == null) result = result.join(value);
      if (target.result()) result = result.join(value);
      if (target.argument() >= 0) transfer.put(argument(target.argument()), value);
    }

    /** What a function is fed: out of the receiver, the other arguments and other functions. */
    private List<Value> fed(int function) {
      Value fed = elements(returned);
      if (receiver != null) fed = fed.join(elements(receiverValue()));
      for (int i = 0; i < arguments.size(); i++) {
        if (i != function) fed = fed.join(elements(argument(i)));
      }
      Value each = fed.without(Bit.CAPABILITY.mask | Bit.NULL.mask);
      List<Value> parameters = new ArrayList<>();
      for (int i = 0; i < 4; i++) parameters.add(each);
      return parameters;
    }
  }

  private static Value borrows(Value value) {
    return Value.bits(value.bits() & Value.BORROW_BITS);
  }

  /** What can be got out of an object: what it holds, and itself where it wraps a single one. */
  private Value elements(Value value) {
    Value reach = transfer.state().reach(value);
    Set<Obj> objects = new LinkedHashSet<>();
    for (Obj o : reach.objects()) {
      if (o.kind() != Obj.Kind.CLOSURE) objects.add(o);
    }
    int bits = readOnlyIfAny(reach.bits());
    return new Value(bits & CARRIED, objects, reach.partOf());
  }

  /** Given a read-only borrow, nothing that comes out is surely mutable. */
  private static int readOnlyIfAny(int bits) {
    return (bits & Value.READ_ONLY_BITS) != 0
        ? bits & ~(Bit.MUTABLE.mask | Bit.OWN_MUTABLE.mask)
        : bits;
  }

  void call(Op.Call op) {
    Given given = new Given(op.method(), op.instantiated(), op.receiver(), op.arguments());
    for (int i = 0; i < op.arguments().size() && i < op.method().getParameters().size(); i++) {
      given.give(i);
    }
    given.giveReceiver();
    Slot target = op.target();
    if (target != null) transfer.set(target, result(op, given));
  }

  private Value result(Op.Call op, Given given) {
    TypeMirror type = op.target().type();
    if (world.isHarmless(type)) return Value.PLAIN;
    if (given.isIllegal) return Value.of(Bit.REPORTED);
    Value leaked = transfer.leaked(op);
    if (leaked != null) return leaked;
    if (library.isFresh(op.method())) {
      boolean array = type.getKind() == TypeKind.ARRAY;
      return transfer.make(op, array ? Obj.Kind.ARRAY : Obj.Kind.HOLDER, type);
    }
    Value receiver = given.receiverValue();
    boolean reported =
        !transfer.activation().analysis().functions().givenToThreads(op).isEmpty()
            && Borrows.isBorrow(transfer.state(), receiver);
    if (reported) return Value.of(Bit.REPORTED);
    Value result = given.result;
    boolean fromReceiver =
        given.receiver != null && library.use(op.method(), LibraryFacts.RECEIVER).target().result();
    if (fromReceiver) result = result.join(outOf(receiver, type));
    if (!isOfCallers(receiver, type)) result = result.join(given.kept);
    return library.makesHolder(op.method()) ? holderOf(op, result, type) : out(op, result, type);
  }

  /** Whether it is what a function of a parameter returns: the callers answer for that. */
  private static boolean isOfCallers(Value receiver, TypeMirror type) {
    boolean isMade = receiver.objects().stream().anyMatch(o -> o.kind() == Obj.Kind.HOLDER);
    return type.getKind() == TypeKind.TYPEVAR && !isMade;
  }

  /** A new container or array of what the result holds. */
  private Value holderOf(Op op, Value held, TypeMirror type) {
    if (held.has(Bit.REPORTED)) return Value.of(Bit.REPORTED);
    Value made = transfer.make(op, kindOf(type), type);
    if (world.persistent().canHold(type)) transfer.put(made, held);
    return made;
  }

  /** What comes out of a receiver: an element, or a view of all of it. */
  private Value outOf(Value receiver, TypeMirror type) {
    boolean single = world.persistent().isBorrowType(type);
    Value elements = elements(receiver);
    if (isFunctional(type)) return elements.join(functions(receiver));
    if (!single) return elements;
    Set<Obj> objects = new LinkedHashSet<>();
    for (Obj o : elements.objects()) {
      if (o.kind() == Obj.Kind.PERSISTENT || o.kind() == Obj.Kind.ARRAY) objects.add(o);
    }
    return new Value(elements.bits(), objects, elements.partOf());
  }

  private boolean isFunctional(TypeMirror type) {
    return transfer.activation().analysis().functions().isFunctional(type);
  }

  /** The functions among the objects that a value may be, which a combinator passes on. */
  private static Value functions(Value value) {
    Set<Obj> closures = new LinkedHashSet<>();
    for (Obj o : value.objects()) {
      if (o.kind() == Obj.Kind.CLOSURE) closures.add(o);
    }
    return new Value(0, closures, Set.of());
  }

  /** The result through its type: what cannot hold a borrow carries none. */
  private Value out(Op op, Value given, TypeMirror type) {
    if (given.isReported()) return given;
    boolean capability = world.persistent().isCapability(type);
    Value value = capability ? given : given.without(Bit.CAPABILITY.mask);
    if (value == Value.PLAIN) return transfer.make(op, kindOf(type), type);
    if (!world.persistent().canHold(type)) return value.without(Value.BORROW_BITS).objectsOnly();
    boolean unknownElement = world.persistent().isBorrowType(type) && isOuterOnly(value);
    return unknownElement ? values.external(type) : value;
  }

  private static boolean isOuterOnly(Value value) {
    return !value.hasAny(Value.BORROW_BITS)
        && value.objects().isEmpty()
        && value.partOf().isEmpty();
  }

  private Obj.Kind kindOf(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY ? Obj.Kind.ARRAY : Obj.Kind.HOLDER;
  }

  void create(Op.NewObject op) {
    TypeElement element = (TypeElement) op.type().asElement();
    Obj.Kind kind = library.isHolder(element) ? Obj.Kind.HOLDER : Obj.Kind.VOLATILE;
    Value made = transfer.make(op, kind, op.type());
    Given given = new Given(op.constructor(), op.instantiated(), null, op.arguments());
    for (int i = 0; i < op.arguments().size() && i < op.constructor().getParameters().size(); i++) {
      given.give(i);
    }
    transfer.put(made, given.result);
    transfer.set(op.target(), made);
  }
}
