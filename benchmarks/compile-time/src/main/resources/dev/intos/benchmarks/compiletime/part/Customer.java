package app.p000;

import app.common.Money;
import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import java.time.Instant;

/** A customer as the heap keeps it. */
@Persistent
public class Customer {
  private final String id;
  private final Instant since;
  private String name;
  private String address;
  private Money balance = Money.NONE;
  private int orders;
  private boolean blocked;

  public Customer(String id, String name, Instant since) {
    this.id = id;
    this.name = name;
    this.since = since;
  }

  public String id() {
    return id;
  }

  public Instant since() {
    return since;
  }

  public String name() {
    return name;
  }

  public String address() {
    return address;
  }

  public Money balance() {
    return balance;
  }

  public int orders() {
    return orders;
  }

  public boolean isBlocked() {
    return blocked;
  }

  @Mut
  public void rename(String to) {
    if (to.isBlank()) {
      throw new IllegalArgumentException("a customer needs a name");
    }
    name = to.trim();
  }

  @Mut
  public void moveTo(String street, String city) {
    address = street + ", " + city;
  }

  @Mut
  public void ordered(Money price) {
    if (blocked) {
      throw new IllegalStateException(name + " is blocked");
    }
    orders++;
    balance = balance.minus(price);
    if (owesMoreThan(Money.of(1000, 0))) {
      blocked = true;
    }
  }

  @Mut
  public void paid(Money amount) {
    balance = balance.plus(amount);
    if (!balance.isNegative()) {
      blocked = false;
    }
  }

  private boolean owesMoreThan(Money limit) {
    return balance.plus(limit).isNegative();
  }

  @Override
  public String toString() {
    return name + " (" + id + ")";
  }
}
