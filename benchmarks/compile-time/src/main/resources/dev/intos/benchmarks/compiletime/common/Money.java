package app.common;

import dev.intos.annotations.Persistent;

/** An amount of money in cents. */
@Persistent
public record Money(long cents) implements Comparable<Money> {
  public static final Money NONE = new Money(0);

  public static Money of(long units, int cents) {
    return new Money(units * 100 + cents);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  public Money times(int factor) {
    return new Money(Math.multiplyExact(cents, (long) factor));
  }

  public boolean isNegative() {
    return cents < 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  @Override
  public String toString() {
    return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
  }
}
