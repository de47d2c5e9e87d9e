package taken;

import dev.intos.annotations.Persistent;
import dev.intos.annotations.Transaction;
import dev.intos.runtime.JournalHandle;

/** The names of what would be generated are taken. */
@Persistent
record Account(int n) {
  @Transaction
  int get(JournalHandle j) {
    return n;
  }
}

final class Account_IntosCodec {}

final class AccountTransactions {}
