package shop.api;

import dev.intos.runtime.PersistentHeap;
import java.nio.file.Path;
import shop.Shop;
import shop.ShopTransactions;

/** Writes, rolls back and reads again, all within the module. */
public final class Check {
  private Check() {}

  public static String roundTrip(Path file) {
    String shown = "";
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      ShopTransactions shop = new ShopTransactions(heap, new Shop(heap));
      shop.add(5);
      try {
        shop.add(-1);
      } catch (IllegalStateException e) {
        shown += e.getMessage();
      }
      shown += ", " + shop.show();
    }
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      return shown + ", " + new ShopTransactions(heap, new Shop(heap)).show();
    }
  }
}
