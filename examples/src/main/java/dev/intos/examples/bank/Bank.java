package dev.intos.examples.bank;

import dev.intos.annotations.Transaction;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

/**
 * The transactions of the bank, written as methods. The processor generates {@link
 * BankTransactions} beside it, which has them without the handle and runs each on a heap.
 */
public class Bank {
  private final Ledger ledger;

  private Bank(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The bank of this heap, which is founded if there is none. */
  public static BankTransactions in(PersistentHeap heap) {
    PBox<Ledger> root = heap.root("bank", Ledger.class, (j, t) -> Ledger.create(t));
    Ledger ledger = heap.view(root::asRef);
    return new BankTransactions(heap, new Bank(ledger));
  }

  /** Opens an account. */
  @Transaction
  public void open(String owner, JournalHandle j) {
    ledger.open(owner, j);
  }

  /** Pays money in. */
  @Transaction
  public void deposit(String owner, long amount, JournalHandle j) {
    ledger.accountMut(owner, j).deposit(amount);
  }

  /**
   * Moves money from one account to another. If anything here throws, nothing of it happened: the
   * log and the receiver are put back, too.
   */
  @Transaction
  public void transfer(String from, String to, long amount, JournalHandle j) {
    if (from.equals(to)) {
      throw new IllegalArgumentException("a transfer from " + from + " to the same account");
    }
    ledger.log(new Transfer(from, to, amount), j);
    ledger.accountMut(to, j).deposit(amount);
    ledger.accountMut(from, j).withdraw(amount);
  }

  /** The money on an account: a number may leave the transaction, the account may not. */
  @Transaction
  public long balance(String owner, JournalHandle j) {
    return ledger.account(owner, j).balance();
  }

  /** How the bank stands. */
  @Transaction
  public Report report(JournalHandle j) {
    return ledger.report(j);
  }
}
