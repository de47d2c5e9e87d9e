package dev.intos.processor.effects;

import dev.intos.processor.effects.Outcome.Leaf;
import dev.intos.processor.effects.Outcome.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
    add(call, contexts.values(in), summary);
    return summary;
  }

  private void add(Step.Invoke call, Values values, Summary into) {
    Outcome outcome = dispatch.invoke(call, values);
    into.leaves().addAll(outcome.leaves());
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
    if (node.code().isSynchronized()) summary.leaves().addAll(monitor());
    for (Step step : node.code().steps()) {
      if (step instanceof Step.Enter) summary.leaves().addAll(monitor());
      if (step instanceof Step.Invoke call) add(call, values, summary);
    }
    return summary;
  }

  private static List<Leaf> monitor() {
    return List.of(
        new Leaf(Effect.LOCK, "synchronized"), new Leaf(Effect.OWN_LOCK, "synchronized"));
  }

  Summary summary(Node node) {
    return summaries.get(node);
  }

  Collection<Node> nodes() {
    return new ArrayList<>(summaries.keySet());
  }
}
