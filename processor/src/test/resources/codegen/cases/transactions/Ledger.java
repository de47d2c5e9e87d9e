package transactions;

import dev.intos.annotations.Transaction;
import dev.intos.runtime.JournalHandle;

/** An interface's transactions; also those that overrides don't mark again. */
public interface Ledger {
  @Transaction
  long total(JournalHandle j);

  @Transaction
  default String describe(JournalHandle j) {
    return "total " + total(j);
  }
}
