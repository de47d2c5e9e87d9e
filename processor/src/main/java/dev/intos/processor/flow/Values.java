package dev.intos.processor.flow;

import dev.intos.processor.flow.Value.Bit;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What values are by themselves: of parameters, of things read from outside, by their types. */
final class Values {
  private static final int FROM_OUTSIDE = Bit.OUTER.mask | Bit.STATE.mask;

  private final World world;

  Values(World world) {
    this.world = world;
  }

  /** What comes from nobody knows where, judged by its static type. */
  Value external(TypeMirror type) {
    if (world.isHarmless(type)) return Value.PLAIN;
    if (world.persistent().isCapability(type)) return Value.of(Bit.FORGED);
    if (world.persistent().isBorrowType(type)) return Value.of(Bit.READ_ONLY);
    if (world.saysBorrow(type)) {
      return Value.of(Bit.READ_ONLY, Bit.OUTER);
    }
    return Value.of(Bit.OUTER);
  }

  /** A value seen through a static type: harmless types carry nothing, borrow types a borrow. */
  Value as(TypeMirror type, Value value) {
    if (value.isReported()) return value;
    if (world.isHarmless(type)) {
      return value.has(Bit.NULL) ? Value.of(Bit.NULL) : Value.PLAIN;
    }
    if (world.persistent().isCapability(type)) {
      boolean known = value.hasAny(Bit.CAPABILITY.mask | Bit.SPENT.mask | Bit.NULL.mask);
      return known && !value.hasAny(FROM_OUTSIDE) ? value : value.with(Bit.FORGED);
    }
    if (world.persistent().isBorrowType(type)) return asBorrow(value);
    return value;
  }

  /** A value that is a persistent object: where it may be one of unknown origin, read-only. */
  private static Value asBorrow(Value value) {
    boolean known =
        value.hasAny(Value.BORROW_BITS | Bit.NULL.mask)
            || !value.objects().isEmpty()
            || !value.partOf().isEmpty();
    boolean onlyKnown = known && !value.hasAny(FROM_OUTSIDE);
    return onlyKnown ? value : value.without(FROM_OUTSIDE).with(Bit.READ_ONLY);
  }

  Value of(State state, Operand operand) {
    Value value = state.get(operand.slot());
    if (value == null) value = unset(operand.slot());
    return as(operand.type(), value);
  }

  /** A slot that nothing has assigned here: captured by a body that is judged alone. */
  Value unset(Slot slot) {
    return switch (slot.kind()) {
      case THIS, OUTER -> self(slot);
      case PARAMETER -> parameter(slot);
      case LOCAL, RESULT -> external(slot.type());
    };
  }

  private Value self(Slot slot) {
    boolean inherited = world.isInheritedByPersistent(slot.type());
    if (inherited) return Value.of(mayWriteSelf(slot) ? Bit.OWN_MUTABLE : Bit.OWN_READ_ONLY);
    if (!world.persistent().isBorrowType(slot.type())) return Value.of(Bit.OUTER, Bit.STATE);
    return Value.of(mayWriteSelf(slot) ? Bit.OWN_MUTABLE : Bit.OWN_READ_ONLY);
  }

  private boolean mayWriteSelf(Slot slot) {
    Body body = slot.body();
    if (slot.kind() == Slot.Kind.OUTER) {
      return body.method() != null && world.marks().isMut(body.method());
    }
    return switch (body.kind()) {
      case CONSTRUCTOR, INSTANCE_INITIALIZER -> true;
      default -> body.method() != null && world.marks().isMut(body.method());
    };
  }

  /** The value of a parameter at the start of its body; owned ones are made by the caller. */
  Value parameter(Slot slot) {
    TypeMirror type = slot.type();
    if (world.isHarmless(type)) return Value.PLAIN;
    if (world.persistent().isCapability(type)) return Value.of(Bit.CAPABILITY);
    if (isMut(slot)) return Value.of(World.isPrimitiveArray(type) ? Bit.LENT : Bit.MUTABLE);
    if (isComparedWith(slot)) return Value.of(Bit.READ_ONLY);
    return isBody(slot) ? external(type).with(Bit.BODY) : external(type);
  }

  /** Whether the declaration of a body's parameter is marked to be written. */
  boolean isMut(Slot parameter) {
    VariableElement declared = declared(parameter);
    return declared != null && world.marks().isMut(declared);
  }

  private boolean isBody(Slot parameter) {
    VariableElement declared = declared(parameter);
    return declared != null && world.marks().isTransaction(declared);
  }

  /** Whether the body is given its parameter for good. */
  boolean isOwned(Slot parameter) {
    Body body = parameter.body();
    int index = body.parameters().indexOf(parameter);
    return body.method() != null && index >= 0 && isOwned(body.method(), index);
  }

  /**
   * The parameter that carries the marks: callers of a lambda or reference know those of its
   * interface only.
   */
  private static VariableElement declared(Slot parameter) {
    Body body = parameter.body();
    if (!body.isClosure()) return parameter.variable();
    int index = body.parameters().indexOf(parameter);
    boolean known = index >= 0 && index < body.method().getParameters().size();
    return known ? body.method().getParameters().get(index) : null;
  }

  /** The parameter of a persistent class's {@code equals} is a borrow, though it is an Object. */
  private boolean isComparedWith(Slot slot) {
    ExecutableElement method = slot.body().method();
    return method != null
        && slot.body().kind() == Body.Kind.METHOD
        && method.getSimpleName().contentEquals("equals")
        && method.getParameters().size() == 1
        && world.hasType(slot.type(), "java.lang.Object")
        && world.isPersistentMember(method);
  }

  /**
   * Whether a parameter takes ownership: it is marked, or a constructor of a persistent class takes
   * an object or array for its fields.
   */
  boolean isOwned(ExecutableElement method, int index) {
    if (index >= method.getParameters().size()) return false;
    VariableElement parameter = method.getParameters().get(index);
    TypeMirror type = parameter.asType();
    if (world.isHarmless(type) && !world.persistent().isMarkedVariable(type)) return false;
    if (world.marks().isOwned(parameter)) return true;
    return method.getKind() == ElementKind.CONSTRUCTOR
        && isPersistentClass(method)
        && (world.persistent().isBorrowType(type) || World.isPrimitiveArray(type));
  }

  private boolean isPersistentClass(ExecutableElement constructor) {
    return world.persistent().isPersistentClass(World.owner(constructor));
  }
}
