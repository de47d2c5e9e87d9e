package dev.intos.examples.bank;

import dev.intos.runtime.PersistentHeap;

/** Adds the interest when somebody asks for the balance, in a transaction that only reads. */
class InterestInView {
  long balance(PersistentHeap heap, Ledger ledger, String owner) {
    return heap.view(
        j -> {
          Account account = ledger.accounts().getMut(owner, j); // expect: R1.UNLOGGED
          return account.balance();
        });
  }
}
