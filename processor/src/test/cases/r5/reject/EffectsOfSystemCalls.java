// The effect of a system call may wait, read clocks and be outside-only; the program's own locks stay refused in it.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

@Persistent
class Box {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

class EffectsOfSystemCalls {
  private final ReentrantLock lock = new ReentrantLock();
  private final Callable<Long> locked = () -> held();
  private final Callable<Long> slow = () -> waited();

  private long held() {
    lock.lock();
    lock.unlock();
    return 1;
  }

  private static long waited() throws InterruptedException {
    Thread.sleep(5);
    Syscalls.taskDelay(3);
    return Syscalls.getTimeOutsideTx();
  }

  private static long wrapped() throws Exception { return waited(); }

  void add(PersistentHeap heap, PBox<Box> box, Process process) {
    heap.run((j, t) -> {
      Box b = box.asMut(j);
      b.add(Syscalls.external("a", () -> wrapped(), t));
      b.add(Syscalls.external("b", slow, t));
      b.add(Syscalls.external("c", EffectsOfSystemCalls::wrapped, t));
      b.add(Syscalls.external("d", () -> (long) process.waitFor(), t));
      b.add(Syscalls.external("e", () -> held(), t)); // expect: R5.CALL
      b.add(Syscalls.external("f", locked, t)); // expect: R5.CALL
      b.add(waited()); // expect: R4.INSIDE|R5.CALL
    });
  }
}
