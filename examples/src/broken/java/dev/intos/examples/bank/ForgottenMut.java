package dev.intos.examples.bank;

import dev.intos.annotations.Persistent;

/** An account whose deposit does not say that it changes the account. */
@Persistent
class ForgottenMut {
  private long balance;

  void deposit(long amount) {
    balance += amount; // expect: R1.UNLOGGED
  }
}
