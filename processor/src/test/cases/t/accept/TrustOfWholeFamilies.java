// Trust may name a rule, a family or a code, on a class, a constructor, a field or a nested class; outer trust holds inside.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.lang.reflect.Field;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

@Persistent
class Pump {
  private int strokes;
  int strokes() { return strokes; }
  @Mut void stroke() { strokes++; }
}

@Trusted(rules = "T", because = "a migration tool that reads the layout of old heaps with every heap closed")
class TrustOfWholeFamilies {
  static final ReentrantLock LOCK = new ReentrantLock();
  static Pump last;
  private final PersistentHeap heap;

  @Trusted(rules = "R2.CAPTURE", because = "the supplier is only asked by the next line, still in the transaction")
  private final Supplier<Integer> strokes;

  @Trusted(rules = "R2", because = "compared by identity in the constructor's test and never opened")
  TrustOfWholeFamilies(PersistentHeap heap, PBox<Pump> box) {
    this.heap = heap;
    this.strokes = () -> 0;
    heap.run(j -> last = box.asRef(j));
  }

  static Field layout() throws NoSuchFieldException { return Pump.class.getDeclaredField("strokes"); }

  class Inner {
    Field[] layouts() { return Pump.class.getDeclaredFields(); }

    @Trusted(rules = {"R5", "X"}, because = "a leaf lock, held for one addition")
    void stroke(PBox<Pump> box) {
      Runnable all = new Runnable() {
        @Override
        public void run() {
          heap.run(j -> {
            LOCK.lock();
            box.asMut(j).stroke();
            LOCK.unlock();
          });
        }
      };
      all.run();
    }
  }
}
