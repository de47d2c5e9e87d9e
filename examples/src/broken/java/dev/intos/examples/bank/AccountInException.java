package dev.intos.examples.bank;

import dev.intos.annotations.Mut;

/** Tells whoever catches it which account is empty by giving it the account itself. */
class AccountInException {
  static class Overdrawn extends RuntimeException {
    Overdrawn(Account account) {
      super(account.owner());
    }
  }

  void withdraw(@Mut Account account, long amount) {
    if (account.balance() < amount) {
      throw new Overdrawn(account); // expect: R2.THROW
    }
    account.withdraw(amount);
  }
}
