package dev.intos.runtime;

import dev.intos.runtime.internal.node.BoxNode;

/**
 * The handle of a group of event bits, a kernel object: a name that may be kept and stored
 * anywhere. The bits are persistent.
 */
public final class EventGroupHandle {
  private final BoxNode node;

  EventGroupHandle(BoxNode node) {
    this.node = node;
  }

  BoxNode node() {
    return node;
  }
}
