package dev.intos.examples.bank;

import dev.intos.runtime.PersistentHeap;

/** Wants to be sure that the deposit is on the disk before the transaction that makes it ends. */
class CheckpointInside {
  void deposit(PersistentHeap heap, Ledger ledger, String owner, long amount) {
    heap.run(
        j -> {
          ledger.accountMut(owner, j).deposit(amount);
          heap.checkpoint(); // expect: R4.INSIDE
        });
  }
}
