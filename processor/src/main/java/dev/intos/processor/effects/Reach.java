package dev.intos.processor.effects;

import dev.intos.processor.effects.CallGraph.Edge;
import dev.intos.processor.effects.CallGraph.Summary;
import dev.intos.processor.effects.Outcome.Leaf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * From which uses of code one effect is reached, and by which shortest way: a breadth-first search
 * backwards from the code that has the effect itself.
 */
final class Reach {
  /** The next step on the way: a call, or the effect itself where {@code edge} is null. */
  private record Next(int distance, Edge edge, Leaf leaf) {}

  private final CallGraph graph;
  private final Effect effect;
  private final Predicate<Code> ends;
  private final Reach inEffects;
  private final Map<Node, Next> next = new HashMap<>();

  /**
   * @param ends the code that is judged by itself, or trusted: no way leads through it
   * @param inEffects what to look for in the bodies of system calls, null for nothing
   */
  Reach(CallGraph graph, Effect effect, Predicate<Code> ends, Reach inEffects) {
    this.graph = graph;
    this.effect = effect;
    this.ends = ends;
    this.inEffects = inEffects;
    search();
  }

  private void search() {
    Map<Node, List<Node>> callers = new HashMap<>();
    List<Node> ring = new ArrayList<>();
    List<Node> later = new ArrayList<>();
    for (Node node : graph.nodes()) {
      Summary summary = graph.summary(node);
      for (Edge edge : summary.edges()) {
        callers.computeIfAbsent(edge.to(), n -> new ArrayList<>()).add(node);
      }
      Leaf leaf = leaf(summary);
      if (leaf != null) {
        next.put(node, new Next(node.code().isOpen() ? -1 : 0, null, leaf));
        ring.add(node);
      } else {
        later.add(node);
      }
    }
    for (int distance = 1; !ring.isEmpty() || distance == 1; distance++) {
      List<Node> wider = new ArrayList<>();
      if (distance == 1 && inEffects != null) {
        for (Node node : later) if (byEffect(node)) wider.add(node);
      }
      for (int i = 0; i < ring.size(); i++) {
        Node reached = ring.get(i);
        if (ends.test(reached.code())) continue;
        for (Node caller : callers.getOrDefault(reached, List.of())) {
          if (next.containsKey(caller)) continue;
          Edge edge = edge(caller, reached);
          if (edge == null) continue;
          // Code that stands for others is no step of the way.
          int far = next.get(reached).distance + (caller.code().isOpen() ? 0 : 1);
          next.put(caller, new Next(far, edge, null));
          (far < distance ? ring : wider).add(caller);
        }
      }
      ring = wider;
    }
  }

  private Leaf leaf(Summary summary) {
    for (Leaf leaf : summary.leaves()) if (leaf.effect() == effect) return leaf;
    return null;
  }

  private static void add(Leaf leaf, List<String> names) {
    if (!leaf.via().isEmpty()) names.add(leaf.via());
    names.add(leaf.label());
  }

  private Edge edge(Node caller, Node reached) {
    for (Edge edge : graph.summary(caller).edges()) {
      if (edge.to().equals(reached) && !edge.isEffect()) return edge;
    }
    return null;
  }

  private boolean byEffect(Node node) {
    for (Edge edge : graph.summary(node).edges()) {
      if (edge.isEffect() && inEffects.reaches(edge)) {
        next.put(node, new Next(inEffects.next.get(edge.to()).distance + 1, edge, null));
        return true;
      }
    }
    return false;
  }

  private boolean reaches(Edge edge) {
    return next.containsKey(edge.to()) && !ends.test(edge.to().code());
  }

  /**
   * The shortest way on from a call, as the names of what is called, the effect last; the name of
   * the effect alone where the call itself has it.
   */
  Optional<List<String>> way(Summary call) {
    Leaf own = leaf(call);
    if (own != null) {
      List<String> names = new ArrayList<>();
      add(own, names);
      return Optional.of(names);
    }
    Edge first = null;
    Reach through = this;
    for (Edge edge : call.edges()) {
      Reach reach = edge.isEffect() ? inEffects : this;
      if (reach == null || !reach.reaches(edge)) continue;
      if (first == null || reach.distance(edge) < through.distance(first)) {
        first = edge;
        through = reach;
      }
    }
    return first == null ? Optional.empty() : Optional.of(through.names(first));
  }

  private int distance(Edge edge) {
    return next.get(edge.to()).distance;
  }

  private List<String> names(Edge first) {
    List<String> names = new ArrayList<>();
    Reach reach = this;
    Edge edge = first;
    while (true) {
      if (!edge.via().isEmpty()) names.add(edge.via());
      if (!edge.to().code().label().isEmpty()) names.add(edge.to().code().label());
      Next step = reach.next.get(edge.to());
      if (step.edge == null) {
        add(step.leaf, names);
        return names;
      }
      edge = step.edge;
      if (edge.isEffect()) reach = reach.inEffects;
    }
  }
}
