// A static nested class holds no enclosing instance, also when a method of an instance makes it.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

class NestedInAService {
  @Persistent
  static class Shelf {
    private int books;

    int books() {
      return books;
    }

    @Mut
    void add() {
      books++;
    }
  }

  int fill(PersistentHeap heap) {
    return heap.call((j, t) -> {
      PBox<Shelf> box = PBox.create(new Shelf(), t);
      box.asMut(j).add();
      return box.asRef(j).books();
    });
  }
}
