package transactions;

import dev.intos.annotations.Transaction;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import java.io.IOException;
import java.util.List;

/** Generic superclass in another shape. */
abstract class BaseBank<K, X extends Exception> {
  final PBox<Account> account;

  BaseBank(PBox<Account> account) {
    this.account = account;
  }

  @Transaction
  public K inherited(K key, List<? super K> keys, JournalHandle j) throws X {
    keys.add(key);
    account.asMut(j).add(1);
    return key;
  }

  @Transaction
  void overridden(JournalHandle j) throws IOException {
    throw new IOException("base");
  }
}
