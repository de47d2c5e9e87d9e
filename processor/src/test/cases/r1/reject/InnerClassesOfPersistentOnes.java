// An instance of an inner class holds its persistent outer object: it is used and written as that is.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Shelf {
  private int books;
  private int[] widths = new int[3];

  class Cursor {
    private int at;

    Cursor() {
      books++; // expect: R1.UNLOGGED
    }

    int width() {
      return widths[at];
    }

    void step() {
      widths[0] = 1; // expect: R1.UNLOGGED
    }

    @Mut
    void widen() {
      widths[at]++;
      books++;
    }
  }

  Cursor cursor() {
    return new Cursor();
  }
}

class InnerClassesOfPersistentOnes {
  private Shelf.Cursor kept;

  int outside() {
    return kept.width(); // expect: R1.OUTSIDE
  }

  void run(PersistentHeap heap, PBox<Shelf> box) {
    heap.run(j -> {
      Shelf.Cursor c = box.asRef(j).cursor();
      int w = c.width();
      c.widen(); // expect: R1.UNLOGGED
      Shelf.Cursor d = box.asRef(j).new Cursor();
      d.widen(); // expect: R1.UNLOGGED
      Shelf.Cursor e = box.asMut(j).new Cursor();
      e.widen();
    });
  }
}
