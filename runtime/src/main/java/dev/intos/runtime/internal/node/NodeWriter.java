package dev.intos.runtime.internal.node;

import dev.intos.runtime.internal.codec.ByteSink;

/** The redo record as a node writes its part of it. */
public interface NodeWriter {
  /** Starts a change of this node; a node may write several, for instance to keep each small. */
  ByteSink change(Node node);

  /** Writes an element. */
  void element(Object value);
}
