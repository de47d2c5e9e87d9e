package dev.intos.examples.bank;

/** Keeps an account in an ordinary field: no heap has it, and no transaction protects it. */
class AccountInField {
  private final Account fees = new Account("fees");

  void charge(long amount) {
    fees.deposit(amount); // expect: R1.OUTSIDE
  }
}
