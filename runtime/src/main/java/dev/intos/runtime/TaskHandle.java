package dev.intos.runtime;

import dev.intos.runtime.internal.node.Node;

/** The handle of a task, a kernel object: a name that may be kept and stored anywhere. */
public final class TaskHandle {
  private final Node node;

  TaskHandle(Node node) {
    this.node = node;
  }

  Node node() {
    return node;
  }
}
