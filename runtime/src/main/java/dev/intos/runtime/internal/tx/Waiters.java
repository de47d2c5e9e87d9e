package dev.intos.runtime.internal.tx;

import dev.intos.runtime.internal.node.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who waits for a commit to change which node. A waiter is entered by a thread that has the turn,
 * so it misses no commit.
 */
final class Waiters {
  private final Map<Node, List<Waiter>> waiters = new IdentityHashMap<>();

  synchronized void add(Node node, Waiter waiter) {
    waiters.computeIfAbsent(node, n -> new ArrayList<>()).add(waiter);
  }

  synchronized void remove(Node node, Waiter waiter) {
    List<Waiter> of = waiters.get(node);
    if (of != null && of.remove(waiter) && of.isEmpty()) {
      waiters.remove(node);
    }
  }

  /** A commit has changed these. */
  synchronized void changed(Iterable<Node> nodes) {
    if (waiters.isEmpty()) {
      return;
    }
    for (Node node : nodes) {
      List<Waiter> of = waiters.remove(node);
      if (of != null) {
        of.forEach(Waiter::wake);
      }
    }
  }

  /** Nothing will be committed any more. */
  synchronized void wakeAll() {
    waiters.values().forEach(of -> of.forEach(Waiter::wake));
    waiters.clear();
  }
}
