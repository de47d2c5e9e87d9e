// A function that is given to a transaction's parameter, and is also run or kept elsewhere, may run without a transaction.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

@Persistent
class Meter {
  private long value;
  long value() { return value; }
}

class BodiesAlsoRunOutside {
  private Meter meter;

  static void tx(PersistentHeap heap, @Transaction Runnable body) { heap.run(j -> body.run()); }

  static long read(PersistentHeap heap, @Transaction LongSupplier body) {
    return heap.call(j -> body.getAsLong());
  }

  static long map(PersistentHeap heap, @Transaction Function<Long, Long> body) {
    return heap.call(j -> body.apply(1L));
  }

  void onlyInside(PersistentHeap heap) {
    Runnable body = () -> meter.value();
    tx(heap, body);
    heap.run(j -> body.run());
    Function<Long, Long> add = n -> n + meter.value();
    map(heap, add.andThen(n -> n * meter.value()));
  }

  void runOutside(PersistentHeap heap) {
    Runnable body = () -> meter.value(); // expect: R1.OUTSIDE
    tx(heap, body);
    body.run();
  }

  void keptForLater(PersistentHeap heap, List<Runnable> later) {
    Runnable body = () -> meter.value(); // expect: R1.OUTSIDE
    tx(heap, body);
    later.add(body);
  }

  void onAnotherThread(PersistentHeap heap) {
    Runnable body = () -> meter.value(); // expect: R1.OUTSIDE
    tx(heap, body);
    new Thread(body).start();
  }

  long throughAnother(PersistentHeap heap) {
    LongSupplier body = () -> meter.value(); // expect: R1.OUTSIDE
    LongSupplier twice = () -> 2 * body.getAsLong();
    return read(heap, body) + twice.getAsLong();
  }

  long anonymous(PersistentHeap heap) {
    LongSupplier body = new LongSupplier() {
      @Override public long getAsLong() { return meter.value(); } // expect: R1.OUTSIDE
    };
    return read(heap, body) + body.getAsLong();
  }

  void combined(PersistentHeap heap) {
    Function<Long, Long> add = n -> n + meter.value(); // expect: R1.OUTSIDE
    map(heap, add.andThen(n -> n + 1));
    add.andThen(n -> n + 2).apply(3L);
  }
}
