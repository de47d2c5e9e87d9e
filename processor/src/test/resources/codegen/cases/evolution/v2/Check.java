package evolution;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

public final class Check {
  private Check() {}

  public static String show(PersistentHeap heap) {
    PBox<Account> account = heap.root("account", Account.class, () -> new Account("", "", 0));
    return heap.view(j -> account.asRef(j).show());
  }
}
