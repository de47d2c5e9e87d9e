package dev.intos.examples.bank;

import dev.intos.runtime.PersistentHeap;
import java.nio.file.Path;

/** Pays Ada's salary and her rent, each time it is run. */
public final class Main {
  private Main() {}

  /** Takes the heap's file. */
  public static void main(String[] args) {
    try (PersistentHeap heap = PersistentHeap.open(Path.of(args[0]))) {
      BankTransactions bank = Bank.in(heap);
      if (bank.report().accounts() == 0) {
        bank.open("ada");
        bank.open("bob");
      }
      bank.deposit("ada", 100);
      bank.transfer("ada", "bob", 30);
      System.out.println("ada has " + bank.balance("ada") + ", the bank " + bank.report());
    }
  }
}
