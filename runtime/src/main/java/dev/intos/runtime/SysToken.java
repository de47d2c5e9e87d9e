package dev.intos.runtime;

import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.Transaction;

/**
 * A capability: the permission to make system calls, such as creating persistent objects (IntOS's
 * {@code SysToken}; Rule 4).
 *
 * <p>Only a heap makes one. It is good in the transaction that it was given to and on its thread;
 * used elsewhere it is refused with a {@link CapabilityException}.
 */
public final class SysToken {
  private final Transaction transaction;

  SysToken(Transaction transaction) {
    this.transaction = transaction;
  }

  /** The running transaction that a token belongs to, in which something may be changed. */
  static Transaction transaction(SysToken t) {
    if (t == null) {
      throw new CapabilityException(
          "the SysToken is null; pass on the one that run or call gives to a body of two"
              + " parameters");
    }
    t.transaction.checkActive();
    t.transaction.checkWritable();
    return t.transaction;
  }

  static Transaction writing(SysToken t, Node node) {
    Transaction transaction = transaction(t);
    transaction.checkWriting(node);
    return transaction;
  }
}
