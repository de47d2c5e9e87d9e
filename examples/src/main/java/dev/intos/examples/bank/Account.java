package dev.intos.examples.bank;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** An account. A fresh one is an ordinary object; once in a heap it lives in transactions only. */
@Persistent
public class Account {
  private final String owner;
  private long balance;

  /** A new account without money. */
  public Account(String owner) {
    this.owner = owner;
  }

  /** Whose account it is. */
  public String owner() {
    return owner;
  }

  /** The money on it. */
  public long balance() {
    return balance;
  }

  /** Pays money in. */
  @Mut
  public void deposit(long amount) {
    balance = Math.addExact(balance, positive(amount));
  }

  /**
   * Pays money out.
   *
   * @throws InsufficientFundsException if there is less than that
   */
  @Mut
  public void withdraw(long amount) {
    if (positive(amount) > balance) {
      throw new InsufficientFundsException(owner, amount - balance);
    }
    balance -= amount;
  }

  private static long positive(long amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException("not an amount of money: " + amount);
    }
    return amount;
  }
}
