package dev.intos.processor.flow;

import dev.intos.processor.flow.Value.Bit;
import dev.intos.processor.model.Body;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What methods of this compilation return: fresh objects, parts of their own object, or mutable
 * borrows. Computed to a fixpoint from below, so that recursion adds nothing of its own.
 */
final class Summaries {
  /** What all returns of a method have in common; the order is no order. */
  enum Returned {
    /** Not computed yet, or it never returns. */
    NOTHING,
    FRESH,
    OWN_PART,
    MUTABLE,
    /** Nothing in common: its type says what it is. */
    ANYTHING;

    Returned join(Returned other) {
      if (this == other || other == NOTHING) return this;
      if (this == NOTHING) return other;
      boolean mutable = (this == FRESH || this == MUTABLE) && (other == FRESH || other == MUTABLE);
      return mutable ? MUTABLE : ANYTHING;
    }
  }

  private final World world;
  private final Map<ExecutableElement, Returned> returned = new HashMap<>();

  Summaries(World world) {
    this.world = world;
  }

  /** Computes the summaries of all methods whose result could be more than its type says. */
  void compute(FlowAnalysis analysis) {
    List<Body> interesting =
        world.program().allBodies().stream().filter(this::isInteresting).toList();
    for (boolean changed = true; changed; ) {
      changed = false;
      for (Body body : interesting) {
        Returned found = classify(analysis.quietly(body));
        Returned old = returned.getOrDefault(body.method(), Returned.NOTHING);
        Returned joined = old.join(found);
        changed |= joined != old;
        returned.put(body.method(), joined);
      }
    }
  }

  private boolean isInteresting(Body body) {
    if (body.kind() != Body.Kind.METHOD || body.blocks().isEmpty()) return false;
    TypeMirror type = body.result();
    return type.getKind() != TypeKind.VOID
        && !world.isHarmless(type)
        && !world.persistent().isCapability(type);
  }

  private Returned classify(Outcome outcome) {
    Value value = outcome.returned();
    if (value == null) return Returned.NOTHING;
    State state = outcome.exit();
    int bits = value.bits() & ~(Bit.NULL.mask | Bit.REPORTED.mask);
    boolean objects = !value.objects().isEmpty();
    boolean allFresh =
        value.objects().stream().allMatch(o -> state.status(o) == State.Status.FRESH)
            && value.partOf().isEmpty();
    int held = state.reach(value).bits() & Value.BORROW_BITS;
    if (bits == 0 && objects && allFresh && held == 0) return Returned.FRESH;
    if (bits == 0 && !objects && value.partOf().isEmpty()) return Returned.NOTHING;
    if ((bits & ~Value.OWN_BITS) == 0 && !objects && value.partOf().isEmpty()) {
      return Returned.OWN_PART;
    }
    boolean allMutable = ((bits | held) & ~Bit.MUTABLE.mask) == 0 && allFresh;
    return allMutable ? Returned.MUTABLE : Returned.ANYTHING;
  }

  /** What a call of the method returns, whichever body runs. */
  Returned of(ExecutableElement method) {
    if (World.isExact(method)) return returned.getOrDefault(method, noBody(method));
    Returned joined = Returned.NOTHING;
    List<Body> bodies = world.bodiesOf(method).stream().filter(b -> !b.blocks().isEmpty()).toList();
    if (bodies.isEmpty()) return Returned.ANYTHING;
    for (Body body : bodies) {
      joined = joined.join(returned.getOrDefault(body.method(), noBody(body.method())));
    }
    return joined == Returned.OWN_PART || joined == Returned.NOTHING ? joined : Returned.ANYTHING;
  }

  /** What this very body returns: a {@code super} call. */
  Returned ofExactly(ExecutableElement method) {
    return returned.getOrDefault(method, noBody(method));
  }

  private Returned noBody(ExecutableElement method) {
    Body body = world.program().bodyOf(method);
    return body == null || body.blocks().isEmpty() ? Returned.ANYTHING : Returned.NOTHING;
  }
}
