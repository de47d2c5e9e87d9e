// Code that says of itself that it was generated is checked like any other: only what this run has generated is not.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import javax.annotation.processing.Generated;

@Persistent
class Medal {
  private int year;
  int year() { return year; }
}

@Generated("dev.intos.processor")
class MarkedAsGenerated {
  static Medal last;

  static synchronized void polish() {}

  static void show(PersistentHeap heap, PBox<Medal> box) {
    heap.run(j -> {
      last = box.asRef(j); // expect: R2.STORE
      polish(); // expect: R5.CALL
    });
  }
}
