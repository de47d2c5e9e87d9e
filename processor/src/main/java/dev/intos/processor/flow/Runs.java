package dev.intos.processor.flow;

import dev.intos.processor.flow.Value.Bit;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** Runs the bodies of closures as part of the code around them. */
final class Runs {
  private final Transfer transfer;
  private final Activation activation;
  private final FlowAnalysis analysis;

  Runs(Transfer transfer) {
    this.transfer = transfer;
    this.activation = transfer.activation();
    this.analysis = activation.analysis();
  }

  /**
   * The bodies that a function value may run when the method is called on it; those that may run
   * later were judged where they were made.
   */
  List<Body> bodies(Value function, ExecutableElement called) {
    List<Body> bodies = new ArrayList<>();
    for (Obj o : function.objects()) {
      if (o.site() instanceof Op.Closure closure) {
        if (analysis.contexts().isAtOnce(closure.body())) bodies.add(closure.body());
      } else if (o.site() instanceof Op.NewObject made
          && made.anonymous() != null
          && analysis.contexts().isAtOnce(made)) {
        Body body = implementation(made.anonymous(), called);
        if (body != null) bodies.add(body);
      }
    }
    return bodies;
  }

  private Body implementation(ClassModel anonymous, ExecutableElement called) {
    for (Body body : anonymous.bodies()) {
      if (body.kind() != Body.Kind.METHOD) continue;
      boolean isCalled =
          called == null
              || called.equals(body.method())
              || analysis.world().overrides().of(body.method()).contains(called);
      if (isCalled) {
        return body;
      }
    }
    return null;
  }

  /** Runs a function exactly once. */
  Value once(Value function, ExecutableElement called, List<Value> arguments) {
    Value result = null;
    State before = transfer.state().copy();
    boolean first = true;
    for (Body body : bodies(function, called)) {
      State in = before.copy();
      Outcome outcome = run(body, in, arguments);
      if (outcome.exit() != null) {
        if (first) replace(outcome.exit());
        else transfer.state().joinFrom(outcome.exit());
        first = false;
      }
      result = join(result, outcome.returned());
    }
    return result;
  }

  /** Runs a function any number of times, none included. */
  Value anyTimes(Value function, ExecutableElement called, List<Value> arguments) {
    return anyTimes(function, called, arguments, false);
  }

  /** Likewise; what the function returns moves into persistent memory each time. */
  void movingIn(Value function, List<Value> arguments) {
    anyTimes(function, null, arguments, true);
  }

  private Value anyTimes(
      Value function, ExecutableElement called, List<Value> arguments, boolean moves) {
    Value result = null;
    for (Body body : bodies(function, called)) {
      for (boolean more = true; more; ) {
        Outcome outcome = quietly(body, transfer.state().copy(), arguments);
        State exit = outcome.exit();
        if (moves && outcome.returned() != null && exit != null) {
          exit.moveIfTrue(outcome.returned().objects(), null);
          // What has moved and is held by nobody else says nothing of what the next round makes.
          exit = exit.copy(slot -> true, Value.PLAIN);
        }
        more = exit != null && transfer.state().joinFrom(exit);
        result = join(result, outcome.returned());
      }
      if (transfer.show()) run(body, transfer.state().copy(), arguments);
    }
    return result;
  }

  /** Runs a function once or not at all. */
  Value atMostOnce(Value function, List<Value> arguments) {
    State without = transfer.state().copy();
    Value result = once(function, null, arguments);
    transfer.state().joinFrom(without);
    return result;
  }

  /** Likewise; what it returns moves into persistent memory. */
  void atMostOnceMovingIn(Value function) {
    State without = transfer.state().copy();
    Value result = once(function, null, List.of());
    if (result != null) transfer.state().moveIfTrue(result.objects(), null);
    transfer.state().joinFrom(without);
  }

  private static Value join(Value one, Value other) {
    if (one == null) return other;
    return other == null ? one : one.join(other);
  }

  private void replace(State with) {
    transfer.state().become(with);
  }

  /** Judges a body as of here if nothing else runs it. */
  void expect(Body body) {
    State now = transfer.state().copy();
    Transfer then = new Transfer(activation, now, true);
    analysis.expect(body, () -> new Runs(then).later(body));
  }

  /** Judges a body that may run later, or is never seen to run: nothing comes back from it. */
  void later(Body body) {
    if (body.blocks().isEmpty()) return;
    State in = transfer.state().copy();
    State own = analysis.entry(body, region(body));
    in.joinFrom(own);
    enter(body, in);
    for (Slot parameter : body.parameters()) in.set(parameter, own.get(parameter));
    if (body.self() != null && !body.isClosure()) in.set(body.self(), own.get(body.self()));
    activate(body, transfer.show()).run(in);
  }

  private Outcome run(Body body, State in, List<Value> arguments) {
    return run(body, in, arguments, transfer.show());
  }

  private Outcome quietly(Body body, State in, List<Value> arguments) {
    return run(body, in, arguments, false);
  }

  private Outcome run(Body body, State in, List<Value> arguments, boolean show) {
    if (body.blocks().isEmpty() || activation.depth() >= Activation.MAX_DEPTH) {
      return new Outcome(in, null);
    }
    enter(body, in);
    for (int i = 0; i < body.parameters().size(); i++) {
      Slot parameter = body.parameters().get(i);
      Value given = i < arguments.size() ? arguments.get(i) : null;
      in.set(parameter, parameter(parameter, given, in, body));
    }
    if (!body.isClosure() && body.self() != null) {
      in.set(body.self(), analysis.values().unset(body.self()));
    }
    return activate(body, show).run(in);
  }

  /** Where a transaction starts, volatile objects from before are state that it may not change. */
  private void enter(Body body, State in) {
    if (region(body) == body) in.mark(Bit.OUTER, Bit.STATE);
  }

  /** What a function's parameter is: what it is fed, as far as its type can hold that. */
  private Value parameter(Slot slot, Value given, State in, Body body) {
    Values values = analysis.values();
    if (given == null || values.isOwned(slot) || values.isMut(slot)) {
      return analysis.parameter(slot, in, region(body));
    }
    if (analysis.world().persistent().isCapability(slot.type())) {
      return Value.of(Bit.CAPABILITY);
    }
    return values.as(slot.type(), given);
  }

  private Activation activate(Body body, boolean show) {
    return new Activation(
        analysis, body, analysis.contexts().of(body), region(body), show, activation.depth() + 1);
  }

  /** The transaction that the body runs in: the one around it, or its own. */
  private Body region(Body body) {
    if (!analysis.contexts().of(body).isTransaction()) return null;
    boolean nested = activation.region() != null && encloses(body);
    return nested ? activation.region() : body;
  }

  private boolean encloses(Body body) {
    return body.isClosure() ? analysis.contexts().isAtOnce(body) : body.owner().enclosing() != null;
  }
}
