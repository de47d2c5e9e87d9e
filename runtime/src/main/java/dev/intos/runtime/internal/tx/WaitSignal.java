package dev.intos.runtime.internal.tx;

import dev.intos.runtime.internal.node.Node;

/**
 * Leaves the body of a transaction that has to wait: it is rolled back, gives up its turn, and its
 * body runs again when a commit has changed a node or the time is up (the {@code retry} of software
 * transactional memory).
 */
final class WaitSignal extends Error {
  private static final long serialVersionUID = 1L;

  private final transient Node node;
  private final long deadline;
  private transient Waiter waiter;

  WaitSignal(Node node, long deadline) {
    super("the transaction waits", null, false, false);
    this.node = node;
    this.deadline = deadline;
  }

  /** What a commit has to change. */
  Node node() {
    return node;
  }

  /** The tick at which the time is up. */
  long deadline() {
    return deadline;
  }

  /** Who waits. */
  Waiter waiter() {
    return waiter;
  }

  void waiter(Waiter by) {
    waiter = by;
  }
}
