package dev.intos.runtime.internal.node;

/** Makes and opens the public handles, which this package does not know. */
public interface HandleFactory {
  /** Makes the handle of a new node; called once for each. */
  Object handleOf(Node node);

  /** The node that a handle covers, or null if it is the handle of something else. */
  Node nodeOf(Object handle);
}
