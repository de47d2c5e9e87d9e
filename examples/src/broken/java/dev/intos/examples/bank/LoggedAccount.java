package dev.intos.examples.bank;

import dev.intos.runtime.JournalHandle;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands the account to a logger, which may format it later, on a thread of its own. */
class LoggedAccount {
  private static final Logger LOG = Logger.getLogger("bank");

  void audit(Ledger ledger, String owner, JournalHandle j) {
    LOG.log(Level.INFO, "audited {0}", ledger.account(owner, j)); // expect: R2.LEAK
  }
}
