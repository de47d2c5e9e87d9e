package store;

import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.function.Function;

public class Runner {
  private final PersistentHeap heap;

  public Runner(PersistentHeap heap) {
    this.heap = heap;
  }

  public <R> R inside(@Transaction Function<Integer, R> body) {
    return heap.call(j -> body.apply(1));
  }

  public void each(PVec<Ledger> all, Change change, JournalHandle j) {
    for (int i = 0; i < all.size(j); i++) change.change(all.getMut(i, j));
  }

  public interface Change {
    void change(@Mut Ledger ledger);
  }

  public interface Look {
    long look(Ledger ledger);
  }

  public static long sum(PVec<Ledger> all, Look look, JournalHandle j) {
    long sum = 0;
    for (Ledger l : all.elements(j)) sum += look.look(l);
    return sum;
  }
}
