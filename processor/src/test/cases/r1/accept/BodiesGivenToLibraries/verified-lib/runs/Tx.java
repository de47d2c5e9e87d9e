package runs;

import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.function.Supplier;

public final class Tx {
  private Tx() {}

  public static <R> R retry(PersistentHeap heap, int times, @Transaction TxFunction<R> body) {
    HeapException last = null;
    for (int i = 0; i < times; i++) {
      try {
        return heap.call(body);
      } catch (HeapException e) {
        last = e;
      }
    }
    throw last;
  }

  public static void run(PersistentHeap heap, @Transaction Runnable body) {
    heap.run(j -> body.run());
  }

  public static <T> T now(Supplier<T> supplier) {
    return supplier.get();
  }
}
