package dev.intos.runtime;

import dev.intos.runtime.internal.node.Node;

/** The handle of a timer, a kernel object: a name that may be kept and stored anywhere. */
public final class TimerHandle {
  private final Node node;

  TimerHandle(Node node) {
    this.node = node;
  }

  Node node() {
    return node;
  }
}
