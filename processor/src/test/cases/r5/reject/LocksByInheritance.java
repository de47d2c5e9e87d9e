// A class may implement a lock by a method that it inherits; a call on that class is the lock operation all the same.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

@Persistent
class Slot {
  private long taken;
  long taken() { return taken; }
  @Mut void take(long n) { taken += n; }
}

class Answers {
  public Long get() { return 1L; }
  public Long get(long time, TimeUnit unit) { return 2L; }
  public boolean isDone() { return true; }
}

final class Ready extends Answers implements Future<Long> {
  @Override public boolean cancel(boolean now) { return false; }
  @Override public boolean isCancelled() { return false; }
}

interface Turnstile {
  @OutsideTransaction(lock = true) void pass();
}

class Wheel {
  public void pass() {}
}

final class Gate extends Wheel implements Turnstile {}

class LocksByInheritance {
  void count(PersistentHeap heap, PBox<Slot> box, Ready ready, Answers plain, Gate gate, Wheel wheel) {
    heap.run(j -> {
      Slot slot = box.asMut(j);
      if (ready.isDone()) slot.take(ready.get()); // expect: R5.LOCK
      slot.take(plain.get(1, TimeUnit.SECONDS));
      gate.pass(); // expect: R5.LOCK
    });
  }
}
