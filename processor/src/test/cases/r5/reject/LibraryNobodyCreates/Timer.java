// Nobody here creates a clock, so that it can be any of the class path.
import clock.Clock;
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Box {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

class Timer {
  void use(PersistentHeap heap, PBox<Box> box, Clock clock) {
    long before = clock.now();
    heap.run(j -> box.asMut(j).add(before));
    heap.run(j -> box.asMut(j).add(clock.now())); // expect: R5.CALL
  }
}
