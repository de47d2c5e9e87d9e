package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.internal.node.VecNode;
import dev.intos.runtime.internal.tx.Answer;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.ArrayList;
import java.util.List;

/**
 * The durable answers to transactions of one task or timer that have not committed. They are
 * appended while such a transaction runs, beside it, and removed with its commit.
 */
final class Answers {
  /**
   * Which transaction of its task: the first after {@code position} entries of the log and {@code
   * ordinal} transactions without an entry.
   */
  record Key(long position, long ordinal) {
    boolean isOf(Stored.AnswerEntry entry) {
      return entry.position() == position && entry.ordinal() == ordinal;
    }
  }

  private final VecNode node;
  private final HeapCore heap;
  private final ClassLoader loader;

  Answers(VecNode node, HeapCore heap, ClassLoader loader) {
    this.node = node;
    this.heap = heap;
    this.loader = loader;
  }

  /** Whether a transaction was interrupted that had answers. */
  boolean isEmpty() {
    return node.size() == 0;
  }

  /** Those to a transaction, in order. Only its own thread changes them. */
  List<Answer> of(Key key) {
    List<Answer> found = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      Stored.AnswerEntry entry = (Stored.AnswerEntry) node.get(i);
      if (key.isOf(entry)) {
        found.add(answer(entry));
      }
    }
    return found;
  }

  private Answer answer(Stored.AnswerEntry entry) {
    Stored.Result result = entry.result();
    return result.failure()
        ? new Answer(entry.name(), entry.site(), null, ResultStore.failure(result, loader))
        : new Answer(entry.name(), entry.site(), ResultStore.value(result, heap), null);
  }

  /** Appends some, in a transaction beside the one that they are to. */
  void add(Key key, List<Answer> answers, Transaction aside) {
    for (Answer answer : answers) {
      Stored.Result result =
          answer.failure() != null
              ? ResultStore.ofFailure(answer.failure())
              : ResultStore.of(answer.result(), aside);
      node.insert(
          node.size(),
          new Stored.AnswerEntry(
              key.position(), key.ordinal(), answer.name(), answer.site(), result),
          aside);
    }
  }

  /** Removes those to a transaction. */
  void remove(Key key, Transaction transaction) {
    for (int i = node.size() - 1; i >= 0; i--) {
      if (key.isOf((Stored.AnswerEntry) node.get(i))) {
        node.remove(i, transaction);
      }
    }
  }
}
