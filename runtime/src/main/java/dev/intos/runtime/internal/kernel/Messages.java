package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.internal.node.VecNode;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.Optional;

/** Queues between tasks: bounded lists whose ends are waited at. */
public final class Messages {
  private Messages() {}

  /** Moves an item in; false if there was no room in time, and the item has not moved then. */
  public static boolean send(
      VecNode queue, Object item, boolean atFront, long waitTicks, Transaction transaction) {
    if (!transaction.await(queue.size() < queue.capacity(), queue, waitTicks)) {
      return false;
    }
    queue.insert(atFront ? 0 : queue.size(), item, transaction);
    return true;
  }

  /** Takes the first item out, if one came in time. */
  public static Optional<Object> receive(VecNode queue, long waitTicks, Transaction transaction) {
    if (!transaction.await(queue.size() > 0, queue, waitTicks)) {
      return Optional.empty();
    }
    return Optional.of(queue.remove(0, transaction));
  }
}
