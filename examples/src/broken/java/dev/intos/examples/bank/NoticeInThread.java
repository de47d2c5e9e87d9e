package dev.intos.examples.bank;

import dev.intos.runtime.PersistentHeap;
import java.util.concurrent.Executor;

/** Sends a notice from another thread, which would read the account at a time of its own. */
class NoticeInThread {
  void notify(PersistentHeap heap, Ledger ledger, String owner, Executor mails) {
    heap.run(
        j -> {
          Account account = ledger.account(owner, j);
          mails.execute(() -> send(owner, account.balance())); // expect: R2.CAPTURE
        });
  }

  private void send(String to, long balance) {
    System.out.println("to " + to + ": you have " + balance);
  }
}
