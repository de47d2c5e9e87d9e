package dev.intos.processor.flow;

import dev.intos.processor.flow.Value.Bit;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final FlowAnalysis analysis;
  private final Map<ExecutableElement, Returned> returned = new HashMap<>();

  /** The bodies whose answers rest on what a method returns. */
  private final Map<ExecutableElement, Set<Body>> askers = new HashMap<>();

  /** The bodies that are still to be looked at, null while nothing is being found out. */
  private Set<Body> solving;

  private Body asking;

  Summaries(World world, FlowAnalysis analysis) {
    this.world = world;
    this.analysis = analysis;
  }

  /**
   * Finds what a method returns, and all methods on which that depends, called ones first: bodies
   * whose answers have changed what others return are looked at again, until nothing changes.
   */
  private void solve(Body first) {
    solving = new LinkedHashSet<>();
    collect(first);
    while (!solving.isEmpty()) {
      asking = solving.iterator().next();
      solving.remove(asking);
      Returned old = returned.get(asking.method());
      Returned joined = old.join(classify(analysis.quietly(asking)));
      returned.put(asking.method(), joined);
      if (joined != old) solving.addAll(askers.getOrDefault(asking.method(), Set.of()));
    }
    solving = null;
  }

  /** Adds a body after those that it calls, as far as they are not known yet. */
  private void collect(Body first) {
    Deque<Iterator<Body>> path = new ArrayDeque<>();
    Deque<Body> bodies = new ArrayDeque<>(List.of(first));
    returned.put(first.method(), Returned.NOTHING);
    path.push(called(first).iterator());
    while (!path.isEmpty()) {
      if (!path.peek().hasNext()) {
        path.pop();
        solving.add(bodies.pop());
        continue;
      }
      Body next = path.peek().next();
      if (isInteresting(next) && returned.putIfAbsent(next.method(), Returned.NOTHING) == null) {
        bodies.push(next);
        path.push(called(next).iterator());
      }
    }
  }

  private Set<Body> called(Body body) {
    Set<Body> found = new LinkedHashSet<>();
    for (Block block : body.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call) found.addAll(world.bodiesOf(call.method()));
      }
    }
    for (Body closure : body.closures()) found.addAll(called(closure));
    return found;
  }

  /** What a body is known to return, which may have to be found out first. */
  private Returned known(ExecutableElement method) {
    Body body = world.program().bodyOf(method);
    if (body == null || !isInteresting(body)) return noBody(method);
    if (solving == null) {
      if (!returned.containsKey(method)) solve(body);
      return returned.get(method);
    }
    askers.computeIfAbsent(method, m -> new LinkedHashSet<>()).add(asking);
    if (returned.putIfAbsent(method, Returned.NOTHING) == null) solving.add(body);
    return returned.get(method);
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
    if (World.isExact(method)) return known(method);
    Returned joined = Returned.NOTHING;
    List<Body> bodies = world.bodiesOf(method).stream().filter(b -> !b.blocks().isEmpty()).toList();
    if (bodies.isEmpty()) return Returned.ANYTHING;
    for (Body body : bodies) {
      joined = joined.join(known(body.method()));
    }
    return joined == Returned.OWN_PART || joined == Returned.NOTHING ? joined : Returned.ANYTHING;
  }

  /** What this very body returns: a {@code super} call. */
  Returned ofExactly(ExecutableElement method) {
    return known(method);
  }

  private Returned noBody(ExecutableElement method) {
    Body body = world.program().bodyOf(method);
    return body == null || body.blocks().isEmpty() ? Returned.ANYTHING : Returned.NOTHING;
  }
}
