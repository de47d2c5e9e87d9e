package dev.intos.examples.kv;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.PBox;

/** An entry of the table, linked to the next one of its bucket. */
@Persistent
class Node {
  final int key;
  int value;
  PBox<Node> next;

  Node(int key, int value, PBox<Node> next) {
    this.key = key;
    this.value = value;
    this.next = next;
  }
}
