package dev.intos.runtime;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.internal.node.VecNode;

/**
 * The handle of a queue between tasks, a kernel object: a name that may be kept and stored
 * anywhere.
 *
 * @param <T> the items
 */
public final class QueueHandle<@Persistent T> {
  private final VecNode node;

  QueueHandle(VecNode node) {
    this.node = node;
  }

  VecNode node() {
    return node;
  }
}
