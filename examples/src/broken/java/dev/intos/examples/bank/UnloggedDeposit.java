package dev.intos.examples.bank;

import dev.intos.runtime.PersistentHeap;

/** Borrows the account for reading and writes to it: a rollback would not undo this. */
class UnloggedDeposit {
  void deposit(PersistentHeap heap, Ledger ledger, String owner, long amount) {
    heap.run(j -> ledger.account(owner, j).deposit(amount)); // expect: R1.UNLOGGED
  }
}
