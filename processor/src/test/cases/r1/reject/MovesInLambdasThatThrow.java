// What a body moved before it failed is moved, for the handler around it too.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;

@Persistent
class Crate {
  int apples;
}

class MovesInLambdasThatThrow {
  int handled(PersistentHeap heap, PVec<Crate> all, int limit) {
    Crate crate = new Crate();
    crate.apples = 3;
    try {
      heap.run(j -> {
        all.push(crate, j);
        if (all.size(j) > limit) throw new IllegalStateException("full");
      });
    } catch (IllegalStateException e) {
      return crate.apples; // expect: R1.MOVED
    }
    return 0;
  }

  void repeated(PersistentHeap heap, PVec<Crate> all, List<Integer> numbers) {
    Crate one = new Crate();
    heap.run(j -> numbers.forEach(n -> all.push(one, j))); // expect: R1.MOVED
    Crate two = new Crate();
    for (int n : numbers) {
      heap.run(j -> all.push(two, j)); // expect: R1.MOVED
    }
  }

  void after(PersistentHeap heap, PBox<Crate> box) {
    Crate crate = new Crate();
    heap.run(j -> box.set(crate, j));
    crate.apples = 4; // expect: R1.MOVED
    Crate kept = new Crate();
    Runnable later = () -> heap.run(j -> box.set(kept, j)); // expect: R1.MOVED
    new Thread(later).start();
  }
}
