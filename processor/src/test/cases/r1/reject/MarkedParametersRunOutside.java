// A function that is marked to run as a transaction is not run where none is, nor handed to code that may.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

@Persistent
class Gate {
  int opened;
}

class MarkedParametersRunOutside {
  private Runnable kept;

  static void direct(@Transaction Runnable body) {
    body.run(); // expect: R1.OUTSIDE
  }

  static void inside(PersistentHeap heap, @Transaction Runnable body) {
    heap.run(j -> body.run());
    heap.run(j -> twice(body));
    around(heap, body);
  }

  static void around(PersistentHeap heap, @Transaction Runnable body) {
    heap.run(j -> {
      Runnable same = body;
      same.run();
    });
  }

  private static void twice(@Transaction Runnable body) {
    body.run(); // expect: R1.OUTSIDE
  }

  static void alias(@Transaction Runnable body) {
    Runnable same = body;
    same.run(); // expect: R1.OUTSIDE
  }

  static int supplied(boolean twice, @Transaction Supplier<Integer> body) {
    return twice ? 0 : body.get(); // expect: R1.OUTSIDE
  }

  static void handed(@Transaction Runnable body) {
    unmarked(body); // expect: R1.OUTSIDE
  }

  static void unmarked(Runnable body) {
    body.run();
  }

  static void executed(ExecutorService pool, @Transaction Runnable body) {
    pool.execute(body); // expect: R1.OUTSIDE
    pool.submit(() -> body.run()); // expect: R1.OUTSIDE
    new Thread(body::run).start(); // expect: R1.OUTSIDE
  }

  static void wrapped(@Transaction Runnable body) {
    Runnable later = () -> body.run(); // expect: R1.OUTSIDE
    later.run();
  }

  static void forged(@Transaction TxBody body, PersistentHeap heap) throws Exception {
    heap.run(body);
    body.run(null); // expect: R1.FORGED
  }

  @Transaction
  void transaction() {
    twice(() -> {});
  }

  void calls() {
    transaction(); // expect: R1.OUTSIDE
    Runnable r = this::transaction; // expect: R1.OUTSIDE
    r.run();
  }
}
