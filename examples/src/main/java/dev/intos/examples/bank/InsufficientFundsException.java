package dev.intos.examples.bank;

/** Someone wants to pay more than there is. Carries values only: the account stays inside. */
public class InsufficientFundsException extends RuntimeException {
  private final long missing;

  InsufficientFundsException(String owner, long missing) {
    super("the account of " + owner + " lacks " + missing);
    this.missing = missing;
  }

  /** How much more it would take. */
  public long missing() {
    return missing;
  }
}
