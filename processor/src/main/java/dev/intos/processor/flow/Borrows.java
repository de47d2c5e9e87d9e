package dev.intos.processor.flow;

import dev.intos.processor.flow.Value.Bit;
import java.util.function.Predicate;

/** What the lattice says of a value in a state. */
final class Borrows {
  private Borrows() {}

  /** It may be, or hold, a reference to a persistent object that is not fresh. */
  static boolean isBorrow(State state, Value value) {
    Value all = state.reach(value);
    return all.hasAny(Value.BORROW_BITS)
        || all.partOf().stream().anyMatch(o -> o.kind() == Obj.Kind.PERSISTENT)
        || any(state, all, o -> isLostPersistent(state, o));
  }

  private static boolean isLostPersistent(State state, Obj object) {
    return object.kind() == Obj.Kind.PERSISTENT && state.status(object) != State.Status.FRESH;
  }

  private static boolean any(State state, Value value, Predicate<Obj> test) {
    return value.objects().stream().anyMatch(test);
  }

  static boolean needsTransaction(State state, Value value) {
    return value.hasAny(Value.BORROW_BITS & ~Bit.LENT.mask)
        || any(state, value, o -> isShared(state, o))
        || value.partOf().stream().anyMatch(o -> isShared(state, o));
  }

  private static boolean isShared(State state, Obj object) {
    if (object.kind() != Obj.Kind.PERSISTENT) return false;
    State.Status status = state.status(object);
    return status == State.Status.SHARED || status == State.Status.ESCAPED;
  }

  static boolean isReadOnly(State state, Value value) {
    return value.hasAny(Value.READ_ONLY_BITS)
        || any(state, value, o -> isShared(state, o))
        || value.partOf().stream().anyMatch(o -> isShared(state, o));
  }

  static boolean isMoved(State state, Value value) {
    return any(state, value, o -> state.status(o) == State.Status.MOVED)
        || value.partOf().stream().anyMatch(o -> state.status(o) == State.Status.MOVED);
  }

  static boolean isFresh(State state, Value value) {
    return !value.hasAny(Value.BORROW_BITS | Bit.OUTER.mask | Bit.STATE.mask)
        && value.partOf().isEmpty()
        && value.objects().stream().allMatch(o -> state.status(o) == State.Status.FRESH);
  }
}
