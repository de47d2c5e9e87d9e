// Trust without a reason, with an unknown rule or for another rule ends no chain.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Box {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

class Id {
  private static long last;

  @Trusted(rules = "R4", because = "another rule")
  static synchronized long other() { return ++last; }
}

class TrustedInVain {
  void add(PersistentHeap heap, PBox<Box> box) {
    heap.run(j -> {
      box.asMut(j).add(Id.other()); // expect: R5.CALL
    });
  }
}
