package dev.intos.examples.bank;

/** Has no transaction at hand, and makes do with null. */
class NoHandle {
  long balance(Bank bank) {
    return bank.balance("ada", null); // expect: R1.FORGED
  }
}
