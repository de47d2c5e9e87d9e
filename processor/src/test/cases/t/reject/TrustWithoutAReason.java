// A way past a rule needs a rule that exists and a reason that somebody can judge; without them it silences nothing.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Valve {
  private int turns;
  int turns() { return turns; }
  @Mut void open() { turns++; }

  @Trusted(rules = "R3", because = "") // expect: T.REASON
  private Thread motor; // expect: R3.FIELD
}

@Trusted(rules = {}, because = "everything in here was reviewed") // expect: T.REASON
class TrustWithoutAReason {
  static final Object LOCK = new Object();
  private static final String BLANK = " " + "\t";
  static Valve last;

  @Trusted(rules = "R2", because = "   ") // expect: T.REASON
  static void blank(PersistentHeap heap, PBox<Valve> box) {
    heap.run(j -> last = box.asRef(j)); // expect: R2.STORE
  }

  @Trusted(rules = "R2", because = BLANK) // expect: T.REASON
  static void blankConstant(PersistentHeap heap, PBox<Valve> box) {
    heap.run(j -> last = box.asRef(j)); // expect: R2.STORE
  }

  @Trusted(rules = "R6", because = "rule six is about coffee") // expect: T.REASON
  static int unknown(PersistentHeap heap, PBox<Valve> box) {
    return heap.call(j -> {
      synchronized (LOCK) { // expect: R5.LOCK
        return box.asRef(j).turns();
      }
    });
  }

  @Trusted(rules = {"R5", "R2.STORED"}, because = "one rule is known and one is not") // expect: T.REASON
  static int oneUnknown(PersistentHeap heap, PBox<Valve> box) {
    return heap.call(j -> {
      synchronized (LOCK) { // expect: R5.LOCK
        return box.asRef(j).turns();
      }
    });
  }

  @Trusted(rules = {"R5", "r2"}, because = "names are written as the catalogue writes them") // expect: T.REASON
  TrustWithoutAReason() {}

  @Trusted( // expect: T.REASON
      rules = "all",
      because = "the report stands where the annotation starts")
  private int opened;

  static class Nested {
    @Trusted(rules = "R1", because = "\n") // expect: T.REASON
    static void write(PersistentHeap heap, PBox<Valve> box) {
      heap.run(j -> box.asRef(j).open()); // expect: R1.UNLOGGED
    }
  }
}
