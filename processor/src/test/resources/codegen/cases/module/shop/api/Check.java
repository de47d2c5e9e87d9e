package shop.api;

import dev.intos.runtime.PersistentHeap;
import shop.Shop;
import shop.ShopTransactions;

public final class Check {
  public static final String EXPECTED = "tea 5 1";

  private Check() {}

  public static void fill(PersistentHeap heap) {
    new ShopTransactions(heap, new Shop(heap)).add(5);
  }

  public static void spoil(PersistentHeap heap) {
    new ShopTransactions(heap, new Shop(heap)).add(-1);
  }

  public static String show(PersistentHeap heap) {
    return new ShopTransactions(heap, new Shop(heap)).show();
  }
}
