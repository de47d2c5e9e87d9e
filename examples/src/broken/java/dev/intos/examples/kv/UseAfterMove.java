package dev.intos.examples.kv;

import dev.intos.annotations.Mut;
import dev.intos.runtime.PBox;
import dev.intos.runtime.SysToken;

/** Links the node when the box has it already: the box owns it, and this write is not logged. */
class UseAfterMove {
  static void push(@Mut Bucket bucket, int key, int value, SysToken t) {
    Node node = new Node(key, value, null);
    PBox<Node> box = PBox.create(node, t);
    node.next = bucket.head; // expect: R1.MOVED
    bucket.head = box;
  }
}
