package plain;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

/** Fills a heap, spoils it in a transaction that fails, and shows it. */
public final class Check {
  public static final String EXPECTED =
      "ada 5 1 truetrue3-33-3dD 3-33-31.5-1.50.75-0.75 text"
          + " 33WEDNESDAYTHURSDAY1000,4.50,00000000-0000-0003-0000-0000000000031970-01-01T00:00:03Z"
          + "1970-01-04PT0.003S Europe/ZurichOptional[maybe 3]Optional.emptyOptionalInt[3]"
          + "OptionalLong[3]OptionalDouble[3.0]null a3h300 2true33d3-3 3.03.0";

  private Check() {}

  public static void fill(PersistentHeap heap) {
    heap.run(j -> account(heap).asMut(j).deposit(5));
    heap.run(j -> everything(heap).asMut(j).set(3));
  }

  public static void spoil(PersistentHeap heap) {
    heap.run(
        j -> {
          account(heap).asMut(j).deposit(7);
          everything(heap).asMut(j).spoilInside();
          everything(heap).asMut(j).set(5);
          throw new IllegalStateException("spoiled");
        });
  }

  public static String show(PersistentHeap heap) {
    return heap.view(
        j -> {
          Account a = account(heap).asRef(j);
          Everything e = everything(heap).asRef(j);
          return a.owner() + " " + a.balance() + " " + e.missingCount() + " " + e.show();
        });
  }

  private static PBox<Account> account(PersistentHeap heap) {
    return heap.root("account", Account.class, () -> new Account("ada"));
  }

  private static PBox<Everything> everything(PersistentHeap heap) {
    return heap.root("everything", Everything.class, Everything::new);
  }
}
