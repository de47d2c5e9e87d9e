package dev.intos.processor.effects;

import dev.intos.processor.effects.Outcome.Target;
import dev.intos.processor.effects.Thing.Closure;
import dev.intos.processor.effects.Thing.Exact;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each step of some code does to what its variables may be. */
final class Transfer {
  /** Where the values come from and go to: of the whole program, or of one use of some code. */
  interface State extends Values {
    void add(Var var, Set<Thing> things);

    /** Hands the bindings of a target on. */
    default void call(Target target) {}

    /** What a target of a call returns. */
    Set<Thing> returned(Target target);

    Thing.Env capture(List<Var> captured);

    /** What a cast shows where nothing was seen to come: an object whose way was not followed. */
    Set<Thing> lost(Var cast);

    /** Notes that a field is read. */
    default void uses(Var field) {}

    /** Notes that a lambda or reference becomes a value. */
    default void makes(Function function) {}
  }

  private final Dispatch dispatch;
  private final Set<Klass> storedInArrays;
  private final Map<Klass, Boolean> stored = new HashMap<>();
  private final PassedThrough passedThrough;

  Transfer(Dispatch dispatch, Universe universe, Set<Klass> storedInArrays) {
    this.dispatch = dispatch;
    this.passedThrough = new PassedThrough(universe);
    this.storedInArrays = storedInArrays;
  }

  void apply(Code code, State state) {
    for (Step step : code.steps()) apply(step, state);
  }

  void apply(Step step, State state) {
    if (step instanceof Step.Copy copy) {
      flow(copy.to(), copy.from(), copy.narrows(), state);
    } else if (step instanceof Step.Load load) {
      state.uses(load.field());
      flow(load.to(), load.field(), false, state);
    } else if (step instanceof Step.Store store) {
      flow(store.field(), store.value(), false, state);
    } else if (step instanceof Step.Give give) {
      dispatch.give(state.of(give.value()), give.value());
    } else if (step instanceof Step.Holds holds) {
      state.add(holds.to(), holds.containers());
    } else if (step instanceof Step.Create create) {
      state.add(create.to(), Set.of(new Exact(create.klass(), state.capture(create.captured()))));
    } else if (step instanceof Step.MakeFunction make) {
      Function function = make.function();
      state.makes(function);
      state.add(make.to(), Set.of(new Closure(function, state.capture(function.captured()))));
    } else if (step instanceof Step.Unknown unknown) {
      state.add(unknown.to(), Dispatch.unknown(unknown.to()));
    } else if (step instanceof Step.Foreign foreign) {
      state.add(foreign.to(), Dispatch.unknown(foreign.to()));
    } else if (step instanceof Step.MakeArray array) {
      for (Var element : array.elements()) flow(array.to(), element, false, state);
    } else if (step instanceof Step.Element element) {
      flow(element.to(), element.array(), false, state);
      if (isStored(element.to())) state.add(element.to(), Dispatch.unknown(element.to()));
    } else if (step instanceof Step.Open open) {
      flow(dispatch.open(open, state), open.to(), true, state);
    } else if (step instanceof Step.Invoke call && !isIdle(call)) {
      flow(dispatch.invoke(call, state), call.to(), call.from() != null, state);
    }
  }

  private static void flow(Var to, Var from, boolean narrows, State state) {
    if (to == null || from == null || to.klass() == null) return;
    Set<Thing> things = Dispatch.narrowed(state.of(from), to, false);
    boolean inSource = to.type() != null;
    boolean ours = to.klass().isRead() || inSource && to.klass().isInterface();
    boolean lost = narrows && things.isEmpty() && ours;
    state.add(to, lost ? state.lost(to) : things);
  }

  private boolean isStored(Var element) {
    return element != null
        && element.klass() != null
        && stored.computeIfAbsent(element.klass(), this::isStored);
  }

  private boolean isStored(Klass element) {
    for (Klass klass : storedInArrays) {
      if (klass.isSubtypeOf(element) || element.isSubtypeOf(klass)) return true;
    }
    return false;
  }

  /** Whether a call of the JDK neither gets nor gives anything of interest: most calls do not. */
  private static boolean isIdle(Step.Invoke call) {
    return call.method().owner().origin() == Klass.Origin.PLATFORM
        && isPlain(call.to())
        && isPlain(call.receiver())
        && call.arguments().stream().allMatch(Transfer::isPlain);
  }

  private static boolean isPlain(Var var) {
    return var == null || var.klass() == null;
  }

  private void flow(Outcome outcome, Var to, boolean isOfProgram, State state) {
    Set<Thing> result = new LinkedHashSet<>(outcome.result());
    for (Target target : outcome.targets()) {
      state.call(target);
      boolean toLibrary = !isOfProgram && !target.code().isLibrary();
      if (toLibrary) dispatch.give(state.returned(target), target.code().result());
      if (!target.returns()) continue;
      Set<Thing> passed = passedThrough.of(target);
      result.addAll(passed == null ? state.returned(target) : passed);
    }
    if (to != null && to.klass() != null) state.add(to, Dispatch.narrowed(result, to, false));
  }
}
