// A trusted declaration ends the chains that lead through it, for callers too; so do callees that are judged themselves.
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
  private static final Object GATE = new Object();

  @Trusted(rules = "R5", because = "a leaf monitor held for two instructions")
  static long next() {
    synchronized (GATE) {
      return ++last;
    }
  }

  static long later() { return next() + 1; }

  static long unseen() {
    synchronized (GATE) {
      return last;
    }
  }

  @Trusted(rules = {"R5.CALL", "R4"}, because = "tests only")
  static long nested() {
    Runnable inside = () -> unseen();
    inside.run();
    class Local {
      long read() { return unseen(); }
    }
    return new Local().read();
  }
}

@Trusted(rules = "R5", because = "one thread only")
class Confined {
  synchronized long read() { return 3; }
}

class TrustedHelpers {
  void add(PersistentHeap heap, PBox<Box> box, Confined confined) {
    heap.run(j -> {
      box.asMut(j).add(Id.next() + Id.later() + Id.nested() + confined.read());
    });
  }
}
