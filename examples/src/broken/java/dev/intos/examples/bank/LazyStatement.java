package dev.intos.examples.bank;

import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import java.util.stream.Stream;

/** Returns a stream that would read the accounts when the transaction is long over. */
class LazyStatement {
  Stream<Long> balances(PersistentHeap heap, PVec<Account> accounts) {
    return heap.view(j -> accounts.stream(j).map(Account::balance)); // expect: R2.RETURN
  }
}
