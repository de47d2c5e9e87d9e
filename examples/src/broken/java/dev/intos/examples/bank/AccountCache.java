package dev.intos.examples.bank;

import dev.intos.runtime.JournalHandle;
import java.util.HashMap;
import java.util.Map;

/** Saves look-ups by keeping accounts at hand. */
class AccountCache {
  private final Map<String, Account> cache = new HashMap<>();

  void warm(Ledger ledger, String owner, JournalHandle j) {
    cache.put(owner, ledger.account(owner, j)); // expect: R2.STORE
  }
}
