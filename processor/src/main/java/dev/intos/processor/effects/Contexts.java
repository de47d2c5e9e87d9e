package dev.intos.processor.effects;

import dev.intos.processor.effects.Outcome.Target;
import dev.intos.processor.effects.Thing.Closure;
import dev.intos.processor.effects.Thing.Env;
import dev.intos.processor.effects.Thing.Exact;
import dev.intos.processor.effects.Thing.Wrapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refines the points-to sets for one call: a parameter that is given a new object, a function or
 * one of a narrower class is that one in the callee, for this call.
 *
 * <p>How many uses of one piece of code are told apart is bounded; beyond that, and in recursion,
 * what is known of the whole program stands for the rest, which is less precise and no less sound.
 */
final class Contexts {
  private static final int USES_OF_ONE_CODE = 32;
  private static final int NESTING = 2;
  private static final int DEPTH_OF_RETURNS = 24;

  private final PointsTo base;
  private final Transfer transfer;
  private final Map<Node, Map<Var, Set<Thing>>> evaluated = new HashMap<>();
  private final Set<Node> running = new HashSet<>();
  private final Map<Code, Set<Env>> uses = new HashMap<>();
  private final Map<Var, Code> owners = new HashMap<>();

  Contexts(PointsTo base, Transfer transfer) {
    this.base = base;
    this.transfer = transfer;
    for (Code code : base.all()) {
      for (Step step : code.steps()) {
        if (assigns(step)) owners.putIfAbsent(step.to(), code);
      }
    }
  }

  private static boolean assigns(Step step) {
    return step.to() != null && !(step instanceof Step.Holds);
  }

  /** The use of a target's code that a call makes. */
  Node node(Target target) {
    if (target.code().isOpen()) return new Node(target.code(), Env.EMPTY);
    Map<Var, Set<Thing>> refined = new LinkedHashMap<>();
    target
        .bindings()
        .forEach(
            (var, things) -> {
              if (!things.equals(base.of(var))) refined.put(var, things);
            });
    if (refined.isEmpty()) return new Node(target.code(), Env.EMPTY);
    Env env = new Env(refined);
    Set<Env> known = uses.computeIfAbsent(target.code(), c -> new HashSet<>());
    if (!known.contains(env)) {
      if (known.size() >= USES_OF_ONE_CODE || depth(env) > NESTING) {
        return new Node(target.code(), Env.EMPTY);
      }
      known.add(env);
    }
    return new Node(target.code(), env);
  }

  private static int depth(Env env) {
    int deepest = 0;
    for (Set<Thing> things : env.values().values()) {
      for (Thing thing : things) deepest = Math.max(deepest, depth(thing));
    }
    return deepest;
  }

  private static int depth(Thing thing) {
    if (thing instanceof Closure closure) return within(closure.captured());
    if (thing instanceof Exact exact) return within(exact.captured());
    return thing instanceof Wrapper wrapper ? 1 + depth(wrapper.inside()) : 0;
  }

  private static int within(Env env) {
    return env.isEmpty() ? 0 : 1 + depth(env);
  }

  /** What the variables of some code may be in one use of it. */
  Values values(Node node) {
    if (isKnown(node)) return base;
    Map<Var, Set<Thing>> local = evaluate(node);
    return var -> {
      Set<Thing> known = local.get(var);
      return known == null ? outside(var) : known;
    };
  }

  /** Library code is told apart by its parameters only: its calls are not looked at one by one. */
  private static boolean isKnown(Node node) {
    return node.env().isEmpty() && (node.code().isLibrary() || node.code().isOpen());
  }

  /** What a variable of other code may be, whoever runs that. */
  private Set<Thing> outside(Var var) {
    Code owner = owners.get(var);
    if (owner == null) return base.of(var);
    Node node = new Node(owner, Env.EMPTY);
    if (isKnown(node)) return base.of(var);
    if (running.contains(node) || running.size() > DEPTH_OF_RETURNS) return base.of(var);
    return evaluate(node).getOrDefault(var, base.of(var));
  }

  private Map<Var, Set<Thing>> evaluate(Node node) {
    Map<Var, Set<Thing>> known = evaluated.get(node);
    if (known != null) return known;
    running.add(node);
    Evaluation evaluation = new Evaluation(node);
    evaluation.run(node.code());
    if (evaluation.hasEmptyCasts) {
      evaluation.settled = true;
      evaluation.run(node.code());
    }
    running.remove(node);
    evaluated.put(node, evaluation.values);
    return evaluation.values;
  }

  private Set<Thing> result(Node node) {
    Var result = node.code().result();
    if (result == null || result.klass() == null) return Set.of();
    if (isKnown(node) || running.contains(node) || running.size() > DEPTH_OF_RETURNS) {
      return base.of(result);
    }
    return evaluate(node).getOrDefault(result, Set.of());
  }

  /** The values of one use of some code while they are found. */
  private final class Evaluation implements Transfer.State {
    private final Map<Var, Set<Thing>> values = new HashMap<>();
    private final Set<Var> assigned = new HashSet<>();
    private final Set<Var> read = new HashSet<>();
    private boolean changed;
    private boolean hasEmptyCasts;
    private boolean settled;

    Evaluation(Node node) {
      for (Step step : node.code().steps()) {
        if (!assigns(step)) continue;
        values.put(step.to(), Set.of());
        assigned.add(step.to());
      }
      for (Var parameter : node.code().parameters()) {
        values.computeIfPresent(parameter, (p, none) -> base.of(p));
      }
      node.env().values().forEach((var, things) -> values.put(var, things));
    }

    void run(Code code) {
      do {
        changed = false;
        read.clear();
        transfer.apply(code, this);
      } while (changed);
    }

    @Override
    public Set<Thing> lost(Var cast) {
      hasEmptyCasts = true;
      return settled ? Dispatch.unknown(cast) : Set.of();
    }

    @Override
    public Set<Thing> of(Var var) {
      Set<Thing> known = values.get(var);
      if (known == null) return outside(var);
      read.add(var);
      return known;
    }

    @Override
    public void add(Var var, Set<Thing> things) {
      if (!assigned.contains(var)) return;
      Set<Thing> known = values.get(var);
      if (known.containsAll(things)) return;
      Set<Thing> both = new LinkedHashSet<>(known);
      both.addAll(things);
      values.put(var, both);
      changed |= read.contains(var);
    }

    @Override
    public Set<Thing> returned(Target target) {
      return result(node(target));
    }

    @Override
    public Env capture(List<Var> captured) {
      Map<Var, Set<Thing>> bound = new LinkedHashMap<>();
      for (Var var : captured) {
        Set<Thing> known = values.get(var);
        if (known != null && !known.isEmpty() && !known.equals(base.of(var))) {
          bound.put(var, known);
        }
      }
      Env env = bound.isEmpty() ? Env.EMPTY : new Env(bound);
      return depth(env) > NESTING ? Env.EMPTY : env;
    }
  }
}
