package inherit.base;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** A superclass for another package. */
@Persistent
public abstract class Account {
  private final String owner;
  private long balance;
  protected int number;

  protected Account(String owner) {
    this.owner = owner;
  }

  public String show() {
    return owner + " " + balance + " " + number;
  }

  @Mut
  public void deposit(long amount) {
    balance += amount;
    number++;
  }
}
