package dev.intos.examples.bank;

import dev.intos.runtime.PersistentHeap;

/** Looks an account up, and takes it out of the transaction in which it was found. */
class ReturnedAccount {
  Account find(PersistentHeap heap, Ledger ledger, String owner) {
    return heap.call(j -> ledger.account(owner, j)); // expect: R2.RETURN
  }
}
