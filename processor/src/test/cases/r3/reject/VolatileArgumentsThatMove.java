// A volatile object in a persistent collection is Rule 3's fault, said once, not also a move of something not fresh.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.Date;

class VolatileArgumentsThatMove {
  private PVec<Date> days; // expect: R3.TYPEARG
  private final Date today = new Date(0);

  void note(PersistentHeap heap, PVec<Long> millis) {
    heap.run(j -> days.push(today, j));
    heap.run(j -> millis.push(today.getTime(), j));
  }
}
