// What a function gives moves in at each round: one object cannot do so twice, wherever it is kept meanwhile.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;

@Persistent
class Knob {
  int size;
}

class ArraysOfOneObject {
  static void refill(PersistentHeap heap, PQueue<Knob> queue) {
    heap.run((j, t) -> {
      Knob one = new Knob();
      PArray.create(4, i -> one, t); // expect: R1.MOVED
    });
    heap.run((j, t) -> {
      List<Knob> all = new ArrayList<>();
      PArray.create(4, i -> {
        all.add(new Knob());
        return all.get(0); // expect: R1.MOVED
      }, t);
    });
    heap.run((j, t) -> {
      Knob spare = new Knob();
      PArray.create(4, i -> queue.popFront(j).orElseGet(() -> spare), t); // expect: R1.MOVED
    });
  }
}
