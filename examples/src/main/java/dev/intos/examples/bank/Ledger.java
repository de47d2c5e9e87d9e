package dev.intos.examples.bank;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PMap;
import dev.intos.runtime.PVec;
import dev.intos.runtime.SysToken;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What the bank keeps: the accounts by owner, and every transfer there ever was. A record of
 * handles is a value: it may be kept outside transactions, where it opens nothing.
 */
@Persistent
record Ledger(PMap<String, Account> accounts, PVec<Transfer> transfers) {
  static Ledger create(SysToken t) {
    return new Ledger(PMap.create(t), PVec.create(t));
  }

  void open(String owner, JournalHandle j) {
    if (accounts.containsKey(owner, j)) {
      throw new IllegalArgumentException(owner + " has an account already");
    }
    accounts.put(owner, new Account(owner), j);
  }

  /** The account for reading. */
  Account account(String owner, JournalHandle j) {
    requireAccount(owner, j);
    return accounts.get(owner, j);
  }

  /** The account for writing. */
  @Mut
  Account accountMut(String owner, JournalHandle j) {
    requireAccount(owner, j);
    return accounts.getMut(owner, j);
  }

  private void requireAccount(String owner, JournalHandle j) {
    if (!accounts.containsKey(owner, j)) {
      throw new NoSuchElementException(owner + " has no account");
    }
  }

  void log(Transfer transfer, JournalHandle j) {
    transfers.push(transfer, j);
  }

  Report report(JournalHandle j) {
    long money = 0;
    for (Account account : accounts.values(j)) {
      money += account.balance();
    }
    Optional<Transfer> largest =
        transfers.stream(j).max(Comparator.comparingLong(Transfer::amount));
    return new Report(accounts.size(j), money, transfers.size(j), largest);
  }
}
