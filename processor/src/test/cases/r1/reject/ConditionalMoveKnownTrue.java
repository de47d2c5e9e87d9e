// Where pushBack may have said true, the item is gone, however its answer was kept.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Msg {
  int tries;
}

class ConditionalMoveKnownTrue {
  @Transaction
  void stored(PQueue<Msg> queue, JournalHandle j) {
    Msg a = new Msg();
    boolean ok = queue.pushBack(a, j);
    if (ok) {
      a.tries++; // expect: R1.MOVED
    }
    Msg b = new Msg();
    boolean failed = !queue.pushBack(b, j);
    if (!failed) b.tries++; // expect: R1.MOVED
    Msg c = new Msg();
    if (queue.pushBack(c, j) == true) c.tries++; // expect: R1.MOVED
    Msg d = new Msg();
    if (queue.pushBack(d, j) || queue.isFull(j)) d.tries++; // expect: R1.MOVED
    Msg e = new Msg();
    boolean ignored = queue.pushBack(e, j);
    ignored = false;
    if (!ignored) e.tries++; // expect: R1.MOVED
  }

  @Transaction
  void joined(PQueue<Msg> queue, QueueHandle<Msg> other, boolean first, JournalHandle j, SysToken t) {
    Msg a = new Msg();
    boolean ok = first ? queue.pushBack(a, j) : Syscalls.queueSendFront(other, a, 0, t);
    a.tries++; // expect: R1.MOVED
    Msg b = new Msg();
    while (queue.pushBack(b, j)) { // expect: R1.MOVED
      first = !first;
    }
    Msg c = new Msg();
    boolean sent = Syscalls.queueSendBack(other, c, 0, t);
    boolean again = queue.pushBack(c, j); // expect: R1.MOVED
  }

  @Transaction
  void twice(PQueue<Msg> queue, PVec<Msg> overflow, JournalHandle j) {
    Msg a = new Msg();
    boolean ok = queue.pushBack(a, j);
    if (!ok) overflow.push(a, j);
    if (!ok) a.tries++; // expect: R1.MOVED
  }
}
