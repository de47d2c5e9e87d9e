// A call that may not be given its argument is refused where that is given; what it returns is not refused again.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Persistent
class Plum {
  private int stones;
  int stones() { return stones; }
  @Mut void drop() { stones--; }
}

class ResultsOfRefusedCalls {
  private static final List<Plum> KEPT = new ArrayList<>();
  private Plum last;
  private JournalHandle saved;

  static <T> T id(T t) { return t; }
  static <T> List<T> two(T t) { return List.of(t, t); }

  void borrows(PersistentHeap heap, PBox<Plum> box) {
    Plum out = heap.call(j -> id(box.asRef(j))); // expect: R2.LEAK
    List<Plum> all = heap.call(j -> two(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> last = id(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> KEPT.add(id(box.asRef(j)))); // expect: R2.LEAK
    heap.run(j -> id(id(box.asRef(j))).drop()); // expect: R2.LEAK
    Plum later = heap.call(j -> {
      Plum plum = id(box.asRef(j)); // expect: R2.LEAK
      plum.drop();
      return plum;
    });
  }

  void capabilities(PersistentHeap heap, PBox<Plum> box) {
    int n = heap.call(j -> box.asRef(id(j)).stones()); // expect: R2.HANDLE
    heap.run(j -> saved = id(j)); // expect: R2.HANDLE
    heap.run(j -> {
      JournalHandle same = Optional.of(j).get(); // expect: R2.HANDLE
      box.asMut(same).drop();
      JournalHandle[] array = {j}; // expect: R2.HANDLE
      box.asMut(array[0]).drop();
      List<JournalHandle> list = new ArrayList<>();
      list.add(j); // expect: R2.HANDLE
      box.asMut(list.get(0)).drop();
    });
    heap.run(j -> box.asMut(saved).drop()); // expect: R1.FORGED
  }

  @Trusted(rules = "R2.LEAK", because = "id keeps nothing")
  Plum trusted(PersistentHeap heap, PBox<Plum> box) {
    return heap.call(j -> id(box.asRef(j))); // expect: R2.RETURN
  }
}
