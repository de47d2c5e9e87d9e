// A runner of a dependency runs bodies as transactions, its other functions at once.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import runs.Tx;

@Persistent
class Cup {
  int sips;

  @Mut
  void sip() {
    sips++;
  }
}

class Use {
  int run(PersistentHeap heap, PBox<Cup> box) {
    int n = Tx.retry(heap, 3, j -> {
      box.asMut(j).sip();
      return box.asRef(j).sips;
    });
    n += Tx.retry(heap, 1, this::none);
    Tx.run(heap, () -> System.getLogger("x"));
    heap.run(j -> {
      Cup own = box.asMut(j);
      own.sips = Tx.now(() -> own.sips + 1);
    });
    Cup fresh = new Cup();
    fresh.sips = Tx.now(() -> 3);
    return n + fresh.sips;
  }

  private int none(JournalHandle j) {
    return 0;
  }
}
