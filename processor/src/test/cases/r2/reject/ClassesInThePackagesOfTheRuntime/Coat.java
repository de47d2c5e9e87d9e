// A class of the program's is no part of the runtime, whatever its package is called.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import dev.intos.runtime.extra.Keeper;

@Persistent
class Coat {
  private int pockets;
  int pockets() { return pockets; }
}

class Cloakroom {
  static void hang(PersistentHeap heap, PBox<Coat> box) {
    heap.run(j -> Keeper.keep(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> Keeper.keep(box.asRef(j).pockets()));
  }
}
