package shop;

import dev.intos.annotations.Transaction;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

public final class Shop {
  private final PBox<Stock> stock;

  public Shop(PersistentHeap heap) {
    stock = heap.root("stock", Stock.class, (j, t) -> new Stock("tea", t));
  }

  @Transaction
  public void add(int n, JournalHandle j) {
    stock.asMut(j).add(n);
    stock.asRef(j).history().push(n, j);
    if (n < 0) throw new IllegalStateException("spoiled");
  }

  @Transaction
  public String show(JournalHandle j) {
    return stock.asRef(j).show() + " " + stock.asRef(j).history().size(j);
  }
}
