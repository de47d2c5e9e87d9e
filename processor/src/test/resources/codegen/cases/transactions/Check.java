package transactions;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public final class Check {
  public static final String EXPECTED =
      "16 total 16 16 16 5 false 9 5 b [k] bank 5 2 empty true IllegalStateException 7";

  private Check() {}

  private static Bank bank(PersistentHeap heap) {
    PBox<Account> account = heap.root("account", Account.class, Account::new);
    PBox<Lists> lists = heap.root("lists", Lists.class, (j, t) -> new Lists(PVec.create(t)));
    return new Bank(account, heap.view(j -> lists.asRef(j).accounts));
  }

  @dev.intos.annotations.Persistent
  static final class Lists {
    final PVec<Account> accounts;

    Lists(PVec<Account> accounts) {
      this.accounts = accounts;
    }
  }

  public static void fill(PersistentHeap heap) {
    BankTransactions bank = new BankTransactions(heap, bank(heap));
    bank.deposit(7);
    bank.twice(bank(heap).account);
    bank.nested(heap, j -> bank(heap).deposit(2, j));
  }

  public static void spoil(PersistentHeap heap) {
    heap.run(
        j -> {
          new BankTransactions(heap, bank(heap)).deposit(100);
          throw new IllegalStateException("spoiled");
        });
  }

  /** Calls all of them; what it changes is put back. */
  public static String show(PersistentHeap heap) throws Exception {
    Bank bank = bank(heap);
    BankTransactions tx = new BankTransactions(heap, bank);
    List<Object> shown = new ArrayList<>();
    shown.add(tx.total());
    shown.add(tx.describe());
    shown.add(new LedgerTransactions(heap, bank).total());
    shown.add(new Bank_UtilityTransactions(heap).total(bank));
    shown.add(new Bank_StoredTransactions(heap).right());
    shown.add(tx.withoutCapabilities(true));
    PBox<Account> opened = tx.open(4, 2, 3);
    shown.add(heap.<Long>view(j -> opened.asRef(j).balance));
    Account fresh = new Account();
    fresh.balance = 5;
    tx.push(fresh);
    shown.add(tx.pop().balance);
    shown.add(new String(tx.bytes(() -> new byte[] {'b'})));
    List<Object> keys = new ArrayList<>();
    tx.inherited("k", keys);
    tx.deposit(-1);
    shown.add(keys);
    try {
      tx.overridden();
    } catch (FileNotFoundException e) {
      shown.add(e.getMessage());
    }
    shown.add(new Bank_InnerTransactions(heap, bank.new Inner()).total() - 11);
    shown.add(tx.count(List.of(1), List.of(2)));
    try {
      tx.generic(bank(heap).accounts(), InterruptedException.class);
    } catch (InterruptedException | IOException e) {
      shown.add(e.getMessage());
    }
    shown.add(tx.popFirst().isEmpty());
    try {
      tx.bytes(
          () -> {
            throw new IllegalStateException();
          });
    } catch (IllegalStateException e) {
      shown.add(e.getClass().getSimpleName());
    }
    PVec<Integer> numbers =
        heap.call(
            (j, t) -> {
              PVec<Integer> made = PVec.create(t);
              made.push(7, j);
              return made;
            });
    PVec<Integer> smaller =
        new Bank_NestedTransactions<>(heap, new Bank.Nested<>(numbers)).smaller(numbers);
    shown.add(heap.<Integer>view(j -> smaller.get(0, j)));
    return String.join(" ", shown.stream().map(String::valueOf).toList());
  }
}
