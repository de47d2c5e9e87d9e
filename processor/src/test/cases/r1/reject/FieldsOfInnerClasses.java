// What an inner class changes of its outer object is persistent, however it is reached, and an array that it keeps may be.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Bench {
  private final int[] marks = new int[8];
  private int size;

  class Tool {
    private int at;
    private int[] on = new int[3];

    void step() {
      at++;
      size++; // expect: R1.UNLOGGED
      Bench.this.size = at; // expect: R1.UNLOGGED
      on[at]++; // expect: R1.UNLOGGED
      on = null; // expect: R1.UNLOGGED
    }
  }
}

class FieldsOfInnerClasses {
  void use(PersistentHeap heap, PBox<Bench> box) {
    heap.run(j -> box.asRef(j).new Tool().step());
  }
}
