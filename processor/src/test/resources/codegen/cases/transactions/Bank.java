package transactions;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.Transaction;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.TxBody;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Transactions of every shape. */
public class Bank extends BaseBank<String, InterruptedException> implements Ledger {
  private final PVec<Account> accounts;

  public Bank(PBox<Account> account, PVec<Account> accounts) {
    super(account);
    this.accounts = accounts;
  }

  PVec<Account> accounts() {
    return accounts;
  }

  @Transaction
  public void deposit(long amount, JournalHandle j) {
    account.asMut(j).add(amount);
  }

  /** A token before the handle, and parameters around them. */
  @Transaction
  public PBox<Account> open(SysToken t, long initial, JournalHandle j, int... more) {
    Account a = new Account();
    a.add(initial);
    for (int m : more) a.add(m);
    return PBox.create(a, t);
  }

  @Transaction
  public boolean withoutCapabilities(boolean b) {
    return !b;
  }

  @Transaction
  public static long twice(PBox<Account> account, JournalHandle j) {
    long balance = account.asRef(j).balance;
    account.asMut(j).add(balance);
    return 2 * balance;
  }

  @Override
  public long total(JournalHandle j) {
    return account.asRef(j).balance;
  }

  @Override
  void overridden(JournalHandle j) throws FileNotFoundException {
    account.asMut(j).add(1000);
    throw new FileNotFoundException("bank");
  }

  @Transaction
  public <@Persistent T, X extends Exception> PVec<T> generic(
      PVec<T> list, Class<X> type, JournalHandle j) throws X, IOException {
    account.asMut(j).add(1000);
    if (list.size(j) == 0) throw new IOException("empty");
    return list;
  }

  @Transaction
  public void push(@Owned Account fresh, JournalHandle j) {
    accounts.push(fresh, j);
  }

  @Transaction
  @Owned
  public Account pop(JournalHandle j) {
    return accounts.pop(j);
  }

  @Transaction
  public Optional<Account> popFirst(JournalHandle j) {
    return accounts.size(j) == 0 ? Optional.empty() : Optional.of(accounts.remove(0, j));
  }

  @Transaction
  byte[] bytes(Supplier<byte[]> bytes, JournalHandle j) {
    return bytes.get();
  }

  @Transaction
  public void nested(PersistentHeap h, @Transaction TxBody body, JournalHandle j) {
    h.run(body);
  }

  @SafeVarargs
  @Transaction
  public final <T> int count(JournalHandle j, List<T>... lists) {
    return lists.length;
  }

  @Deprecated
  @Transaction
  public int old(JournalHandle j) {
    return 1;
  }

  // What follows is left out.

  @Transaction
  private void hidden(JournalHandle j) {}

  @Transaction
  public void borrows(Account borrowed, JournalHandle j) {}

  @Transaction
  public void deposit(JournalHandle j, long amount) {}

  @Transaction
  public String toString(JournalHandle j) {
    return "";
  }

  @Transaction
  public void notifyAll(JournalHandle j) {}

  @Transaction
  public void throwable(JournalHandle j) throws Throwable {}

  @Transaction
  void privateType(Private p, JournalHandle j) {}

  private static final class Private {}

  void noTransaction(JournalHandle j) {
    hidden(j);
  }

  /** Nested and generic. */
  static class Nested<@Persistent T extends Number> {
    private final PVec<T> values;

    Nested(PVec<T> values) {
      this.values = values;
    }

    @Transaction
    protected PVec<T> smaller(PVec<? extends T> other, JournalHandle j) {
      return other.size(j) < values.size(j) ? null : values;
    }
  }

  /** Inner: its instances know their bank. */
  final class Inner {
    @Transaction
    long total(JournalHandle j) {
      return Bank.this.total(j);
    }
  }

  /** Only static ones: no object is needed. */
  static final class Utility {
    private Utility() {}

    @Transaction
    static long total(Bank bank, JournalHandle j) {
      return bank.total(j);
    }
  }

  /** Inherits only: no class of its own. */
  static final class Heir extends Bank {
    Heir(PBox<Account> account, PVec<Account> accounts) {
      super(account, accounts);
    }
  }

  @Persistent
  static class Stored {
    @Transaction
    public void left(JournalHandle j) {}

    @Transaction
    public static long right(JournalHandle j) {
      return 5;
    }
  }

  private static final class Unreachable {
    @Transaction
    public void out(JournalHandle j) {}
  }

  static Object unreachable() {
    return new Unreachable();
  }
}
