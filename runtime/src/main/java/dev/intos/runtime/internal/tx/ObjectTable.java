package dev.intos.runtime.internal.tx;

import dev.intos.runtime.internal.node.Node;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All nodes of a heap, held weakly: roots and what they reach are held by ordinary references, and
 * what neither they nor the program reach leaves the table when the JVM's collector finds it. The
 * next checkpoint is then without it.
 */
final class ObjectTable {
  private static final class Reference extends WeakReference<Node> {
    private final long id;

    Reference(Node node, ReferenceQueue<Node> queue) {
      super(node, queue);
      id = node.id();
    }
  }

  private final Map<Long, Reference> nodes = new HashMap<>();
  private final ReferenceQueue<Node> collected = new ReferenceQueue<>();
  private long nextId = 1;

  /** An id that no node has. */
  long newId() {
    return nextId++;
  }

  /** Takes in a node. */
  void add(Node node) {
    purge();
    nodes.put(node.id(), new Reference(node, collected));
    nextId = Math.max(nextId, node.id() + 1);
  }

  /** Takes out a node that was never committed. */
  void remove(Node node) {
    nodes.remove(node.id());
  }

  /**
   * How many nodes there are, some perhaps found by the collector. Also called by views at once.
   */
  int size() {
    return nodes.size();
  }

  /** Those nodes, by age. */
  List<Node> alive() {
    purge();
    List<Node> alive = new ArrayList<>(nodes.size());
    for (Reference reference : nodes.values()) {
      Node node = reference.get();
      if (node != null) {
        alive.add(node);
      }
    }
    alive.sort(java.util.Comparator.comparingLong(Node::id));
    return alive;
  }

  private void purge() {
    for (Object found; (found = collected.poll()) != null; ) {
      nodes.remove(((Reference) found).id);
    }
  }
}
