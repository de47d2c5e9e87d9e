package dev.intos.examples.bank;

/** An account with more fields, but the class does not say that they are to be kept. */
class SavingsAccount extends Account { // expect: R3.SUPER
  private int percent;

  SavingsAccount(String owner) {
    super(owner);
  }

  int percent() {
    return percent;
  }
}
