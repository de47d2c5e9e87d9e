package dev.intos.runtime.internal.tx;

import dev.intos.runtime.TransactionAbortedException;

/** How what a body throws comes out. */
public final class Throwables {
  private Throwables() {}

  /** As it is if it is unchecked, else wrapped. An error is thrown here and not returned. */
  public static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error) {
      throw (Error) thrown;
    }
    if (thrown instanceof RuntimeException) {
      return (RuntimeException) thrown;
    }
    return new TransactionAbortedException(
        "the transaction was rolled back: its body threw " + thrown, thrown);
  }
}
