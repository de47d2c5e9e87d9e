// A native method, or an interface that nothing implements: nobody knows whether it locks.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.function.LongSupplier;

@Persistent
class Box {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

interface Remote {
  long fetch(String key);

  void drop(String key);
}

abstract class Driver {
  abstract long poll();
}

class BodiesNotFound {
  static native long now();

  private static long helper(Remote remote) { return remote.fetch("x") + 1; }

  void add(PersistentHeap heap, PBox<Box> box, Remote remote, Driver driver, LongSupplier given, Runnable run) {
    heap.run(j -> {
      Box b = box.asMut(j);
      b.add(now()); // warn: X.UNKNOWN_CALL
      b.add(remote.fetch("a")); // warn: X.UNKNOWN_CALL
      b.add(driver.poll()); // warn: X.UNKNOWN_CALL
      b.add(helper(remote)); // warn: X.UNKNOWN_CALL
      b.add(given.getAsLong());
      run.run();
    });
  }
}
