// A view changes nothing, directly or through calls; a body that is given on is followed there.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Box {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

class ChangesInViews {
  private final PersistentHeap heap;

  ChangesInViews(PersistentHeap heap) { this.heap = heap; }

  private static long read(PBox<Box> box, JournalHandle j) { return box.asRef(j).n(); }

  private static long change(PBox<Box> box, JournalHandle j) {
    box.asMut(j).add(1);
    return read(box, j);
  }

  private long separate(PBox<Box> box) {
    heap.run(j -> box.asMut(j).add(1));
    return heap.view(j -> box.asRef(j).n());
  }

  private static void clear(PVec<Long> all, JournalHandle j) { all.clear(j); }

  long use(PBox<Box> box, PVec<Long> all, PQueue<Long> queue) {
    long before = heap.call(j -> change(box, j)) + separate(box);
    return before + heap.view(j -> {
      long sum = read(box, j) + all.size(j) + all.get(0, j) + queue.size(j);
      all.forEach(n -> System.identityHashCode(n), j);
      for (long n : all.elements(j)) sum += n;
      sum += change(box, j); // expect: R1.UNLOGGED
      sum += separate(box); // expect: R1.UNLOGGED
      clear(all, j); // expect: R1.UNLOGGED
      queue.popFront(j); // expect: R1.UNLOGGED
      Box lent = box.asMut(j); // expect: R1.UNLOGGED
      return sum + lent.n();
    });
  }
}
