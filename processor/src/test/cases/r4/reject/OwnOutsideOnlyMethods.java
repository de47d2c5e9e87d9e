// A method that is marked outside-only is refused for its mark, also where its body locks.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Reel {
  private long metres;
  @Mut void wind(long by) { metres += by; }
}

class OwnOutsideOnlyMethods {
  private long rests;

  @OutsideTransaction
  synchronized long rest() { return ++rests; }

  private long twice() { return rest() + 1; }

  void work(PersistentHeap heap, PBox<Reel> reel) {
    rest();
    heap.run(j -> {
      reel.asMut(j).wind(rest()); // expect: R4.INSIDE
      reel.asMut(j).wind(twice()); // expect: R4.INSIDE|R5.CALL
    });
  }
}
