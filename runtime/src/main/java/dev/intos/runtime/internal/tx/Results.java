package dev.intos.runtime.internal.tx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Results that are recorded: persistent-safe objects, or lists of such. */
public final class Results {
  private Results() {}

  /** A copy that shares nothing that can change; of a list an unmodifiable one. */
  @SuppressWarnings("unchecked") // a list stands for itself where a List is asked for
  public static <R> R copy(R result) {
    if (result instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(DeepCopy.of(element)));
      return (R) Collections.unmodifiableList(copy);
    }
    return DeepCopy.of(result);
  }

  /**
   * Refuses a result that could not be stored in a heap if the transaction were rolled back.
   *
   * @throws dev.intos.runtime.HeapException if it is refused
   */
  static void check(Object result, Transaction transaction) {
    HeapContents contents = transaction.heap().contents();
    if (result instanceof List<?> list) {
      list.forEach(element -> contents.checkStorableWithout(transaction, element));
    } else {
      contents.checkStorableWithout(transaction, result);
    }
  }
}
