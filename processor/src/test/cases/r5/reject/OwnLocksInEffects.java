// The transaction is held open while an effect runs: the program's own locks taken there wait for it, and it for them.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

@Persistent
class Parcel {
  private int grams;
  int grams() { return grams; }
  @Mut void weigh(int n) { grams = n; }
}

class OwnLocksInEffects {
  private final ReentrantLock scale = new ReentrantLock();
  private final Semaphore free = new Semaphore(1);

  void weigh(PersistentHeap heap, PBox<Parcel> box) {
    heap.run((j, t) -> {
      int grams = Syscalls.external("scale", () -> {
        scale.lock(); // expect: R5.LOCK
        try {
          return scale.getHoldCount();
        } finally {
          scale.unlock(); // expect: R5.LOCK
        }
      }, t);
      int more = Syscalls.external("tray", () -> {
        synchronized (free) { // expect: R5.LOCK
          return free.availablePermits();
        }
      }, t);
      box.asMut(j).weigh(grams + more);
    });
  }
}
