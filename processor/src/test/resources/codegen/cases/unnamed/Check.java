import dev.intos.annotations.Persistent;
import dev.intos.annotations.Transaction;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

/** A program without a package. */
public final class Check {
  public static final String EXPECTED = "3 4";

  private final PBox<Count> count;

  private Check(PersistentHeap heap) {
    count = heap.root("count", Count.class, Count::new);
  }

  @Persistent
  static class Count {
    private int n;
    int m;
  }

  @Transaction
  void set(int n, int m, JournalHandle j) {
    count.asMut(j).n = n;
    count.asMut(j).m = m;
  }

  @Transaction
  String get(JournalHandle j) {
    return count.asRef(j).n + " " + count.asRef(j).m;
  }

  @Transaction
  void fail(JournalHandle j) {
    set(5, 6, j);
    throw new IllegalStateException("spoiled");
  }

  public static void fill(PersistentHeap heap) {
    new CheckTransactions(heap, new Check(heap)).set(3, 4);
  }

  public static void spoil(PersistentHeap heap) {
    new CheckTransactions(heap, new Check(heap)).fail();
  }

  public static String show(PersistentHeap heap) {
    return new CheckTransactions(heap, new Check(heap)).get();
  }
}
