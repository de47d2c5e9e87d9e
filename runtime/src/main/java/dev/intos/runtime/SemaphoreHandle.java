package dev.intos.runtime;

import dev.intos.runtime.internal.node.BoxNode;

/**
 * The handle of a semaphore, a kernel object: a name that may be kept and stored anywhere. Its
 * permits are persistent.
 */
public final class SemaphoreHandle {
  private final BoxNode node;

  SemaphoreHandle(BoxNode node) {
    this.node = node;
  }

  BoxNode node() {
    return node;
  }
}
