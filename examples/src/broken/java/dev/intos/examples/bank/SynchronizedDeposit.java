package dev.intos.examples.bank;

import dev.intos.runtime.PersistentHeap;

/** Takes a lock inside the transaction, as one would for an ordinary object. */
class SynchronizedDeposit {
  void deposit(PersistentHeap heap, Ledger ledger, String owner, long amount) {
    heap.run(
        j -> {
          synchronized (this) { // expect: R5.LOCK
            ledger.accountMut(owner, j).deposit(amount);
          }
        });
  }
}
