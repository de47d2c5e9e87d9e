// Where pushBack and queueSend are known to have said false, the item is still the caller's.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;

@Persistent
class Msg {
  int tries;

  @Mut
  void retry() {
    tries++;
  }
}

class ConditionalMoves {
  @Transaction
  void direct(PQueue<Msg> queue, PVec<Msg> overflow, JournalHandle j) {
    Msg a = new Msg();
    if (!queue.pushBack(a, j)) {
      a.retry();
      overflow.push(a, j);
    }
    Msg b = new Msg();
    if (queue.pushBack(b, j)) return;
    b.tries++;
    Msg c = new Msg();
    if (queue.pushBack(c, j) == false) c.retry();
    Msg d = new Msg();
    if (true != queue.pushBack(d, j)) d.retry();
    Msg e = new Msg();
    while (!queue.pushBack(e, j)) {
      e.retry();
      if (e.tries > 3) break;
    }
    Msg f = new Msg();
    boolean taken = queue.pushBack(f, j) || e == f;
    if (!taken) f.retry();
  }

  @Transaction
  void stored(PQueue<Msg> queue, PVec<Msg> overflow, JournalHandle j) {
    Msg a = new Msg();
    boolean ok = queue.pushBack(a, j);
    if (!ok) overflow.push(a, j);
    Msg b = new Msg();
    boolean full = !queue.pushBack(b, j);
    if (full) {
      b.retry();
      overflow.push(b, j);
    }
    Msg c = new Msg();
    final boolean done = queue.pushBack(c, j);
    boolean same = done;
    int tries = same ? 0 : c.tries;
    Msg d = new Msg();
    boolean refused = queue.pushBack(d, j) == false;
    if (refused && d.tries < 3) d.retry();
    Msg e = new Msg();
    boolean sent;
    do {
      e.retry();
      sent = queue.pushBack(e, j);
    } while (!sent);
  }

  static boolean offer(PQueue<Msg> queue, @Owned Msg msg, JournalHandle j) {
    boolean ok = queue.pushBack(msg, j);
    if (!ok) msg.tries = 0;
    return ok;
  }

  @Transaction
  int send(QueueHandle<Msg> queue, List<String> names, JournalHandle j, SysToken t) {
    int refused = 0;
    for (String name : names) {
      Msg m = new Msg();
      m.tries = name.length();
      if (!Syscalls.queueSendBack(queue, m, 0, t) && !Syscalls.queueSendFront(queue, m, 5, t)) {
        refused += m.tries;
      }
    }
    return refused;
  }
}
