package dev.intos.examples.kv;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.PBox;

/** The entries whose keys have the same hash, as a linked list. */
@Persistent
class Bucket {
  PBox<Node> head;
}
