package dev.intos.runtime;

import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.Transaction;

/**
 * A capability: the proof that a transaction is running, asked for by whatever reads or changes
 * persistent objects (IntOS's {@code JournalHandle}; Rule 1).
 *
 * <p>Only a heap makes one. It is good in the transaction that it was given to and on its thread;
 * used elsewhere it is refused with a {@link CapabilityException}.
 */
public final class JournalHandle {
  private final Transaction transaction;

  JournalHandle(Transaction transaction) {
    this.transaction = transaction;
  }

  static Transaction reading(JournalHandle j, Node node) {
    Transaction transaction = transaction(j);
    transaction.checkReading(node);
    return transaction;
  }

  static Transaction writing(JournalHandle j, Node node) {
    Transaction transaction = transaction(j);
    transaction.checkWriting(node);
    return transaction;
  }

  private static Transaction transaction(JournalHandle j) {
    if (j == null) {
      throw new CapabilityException(
          "the JournalHandle is null; pass on the one that run, call or view gives to its body");
    }
    return j.transaction;
  }
}
