package plain;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import java.util.Objects;

/** Private and final fields, a constructor that checks and assigns straight. */
@Persistent
public class Account {
  static int made;

  private final String owner;
  private long balance;

  public Account(String owner) {
    if (owner.isBlank()) {
      throw new IllegalArgumentException("an account needs an owner");
    }
    this.owner = Objects.requireNonNull(owner, "owner");
  }

  public String owner() {
    return owner;
  }

  public long balance() {
    return balance;
  }

  @Mut
  public void deposit(long amount) {
    balance += amount;
  }
}
