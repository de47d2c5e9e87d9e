package dev.intos.processor.effects;

import dev.intos.processor.effects.Outcome.Leaf;
import dev.intos.processor.effects.Outcome.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The uses of code that can be reached from some, with what each calls and does itself. */
final class CallGraph {
  /** A call from one use of code to another. */
  record Edge(Node to, String via, boolean isEffect) {}

  /** What a use of some code does. */
  record Summary(Set<Edge> edges, Set<Leaf> leaves) {}

  private final Dispatch dispatch;
  private final Contexts contexts;
  private final Map<Node, Summary> summaries = new LinkedHashMap<>();

  CallGraph(Dispatch dispatch, Contexts contexts) {
    this.dispatch = dispatch;
    this.contexts = contexts;
  }

  /** What one call does, where it stands. */
  Summary call(Step.Invoke call, Node in) {
    Summary summary = new Summary(new LinkedHashSet<>(), new LinkedHashSet<>());
    add(dispatch.invoke(call, contexts.values(in)), in.code(), summary);
    return summary;
  }

  private void add(Outcome outcome, Code in, Summary into) {
    addAll(outcome.leaves(), in, into);
    for (Target target : outcome.targets()) {
      into.edges().add(new Edge(contexts.node(target), target.via(), target.isEffect()));
    }
  }

  /** Follows everything that can be reached from a call. */
  void explore(Summary from) {
    Deque<Node> open = new ArrayDeque<>();
    for (Edge edge : from.edges()) open.add(edge.to());
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (summaries.containsKey(node)) continue;
      Summary summary = summarize(node);
      summaries.put(node, summary);
      for (Edge edge : summary.edges()) open.add(edge.to());
    }
  }

  private Summary summarize(Node node) {
    Summary summary = new Summary(new LinkedHashSet<>(), new LinkedHashSet<>());
    Values values = contexts.values(node);
    if (node.code().isSynchronized()) addAll(monitor(), node.code(), summary);
    for (Step step : node.code().steps()) {
      if (step instanceof Step.Enter) addAll(monitor(), node.code(), summary);
      if (step instanceof Step.Invoke call) {
        add(dispatch.invoke(call, values), node.code(), summary);
      } else if (step instanceof Step.Open open) {
        add(dispatch.open(open, values), node.code(), summary);
      }
    }
    return summary;
  }

  /** What a library locks is not the program's own lock. */
  private static void addAll(Set<Leaf> leaves, Code in, Summary into) {
    for (Leaf leaf : leaves) {
      if (leaf.effect() != Effect.OWN_LOCK || !in.isLibrary()) into.leaves().add(leaf);
    }
  }

  private static Set<Leaf> monitor() {
    return Set.of(new Leaf(Effect.LOCK, "synchronized"), new Leaf(Effect.OWN_LOCK, "synchronized"));
  }

  Summary summary(Node node) {
    return summaries.get(node);
  }

  Collection<Node> nodes() {
    return new ArrayList<>(summaries.keySet());
  }
}
