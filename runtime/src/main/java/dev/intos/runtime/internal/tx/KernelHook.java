package dev.intos.runtime.internal.tx;

import dev.intos.runtime.internal.node.Node;

/** What a heap tells the kernel that works on it. */
public interface KernelHook {
  /** A transaction that created a task has committed. Called with the turn. */
  void taskCreated(Node task);

  /** A transaction that changed a timer has committed. Called with the turn. */
  void timersChanged();

  /**
   * Something of the volatile world.
   *
   * @throws IllegalStateException if nobody gave it
   */
  <S> S service(Class<S> type);
}
