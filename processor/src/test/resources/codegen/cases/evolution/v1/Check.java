package evolution;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

public final class Check {
  private Check() {}

  public static void fill(PersistentHeap heap) {
    PBox<Account> account = heap.root("account", Account.class, () -> new Account("ada"));
    heap.run(j -> account.asMut(j).set(7));
  }
}
