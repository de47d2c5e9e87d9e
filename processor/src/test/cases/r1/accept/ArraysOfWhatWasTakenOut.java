// A function that makes the elements of an array may take each out of a queue, or make a new one.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Peg {
  int size;
}

class ArraysOfWhatWasTakenOut {
  static PArray<Peg> refill(PersistentHeap heap, PQueue<Peg> queue) {
    heap.run((j, t) -> PArray.create(4, i -> queue.popFront(j).orElse(new Peg()), t));
    return heap.call((j, t) -> PArray.create(4, i -> queue.popFront(j).orElseGet(Peg::new), t));
  }
}
