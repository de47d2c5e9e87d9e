package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.internal.node.VecNode;
import dev.intos.runtime.internal.tx.Answer;
import dev.intos.runtime.internal.tx.Execution.Deadline;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.ArrayList;
import java.util.List;

/**
 * What is durable of transactions of one task or timer that have not committed: answers of the
 * world outside, and until when calls wait. It is appended while such a transaction runs, beside
 * it, and removed with its commit.
 */
final class Answers {
  /**
   * Which transaction of its task: the first after {@code position} entries of the log and {@code
   * ordinal} transactions without an entry.
   */
  record Key(long position, long ordinal) {
    boolean isOf(Object entry) {
      return entry instanceof Stored.AnswerEntry answer
          ? answer.position() == position && answer.ordinal() == ordinal
          : entry instanceof Stored.Wait wait
              && wait.position() == position
              && wait.ordinal() == ordinal;
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

  /** Whether no transaction was interrupted that had answers. */
  boolean isEmpty() {
    for (int i = 0; i < node.size(); i++) {
      if (node.get(i) instanceof Stored.AnswerEntry) {
        return false;
      }
    }
    return true;
  }

  /** The answers to a transaction, in order. Only its own thread changes them. */
  List<Answer> of(Key key) {
    List<Answer> found = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      if (key.isOf(node.get(i)) && node.get(i) instanceof Stored.AnswerEntry entry) {
        found.add(answer(entry));
      }
    }
    return found;
  }

  /** Until when calls in a transaction wait. */
  List<Deadline> deadlines(Key key) {
    List<Deadline> found = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      if (key.isOf(node.get(i)) && node.get(i) instanceof Stored.Wait wait) {
        found.add(new Deadline(wait.call(), wait.ticks(), wait.until()));
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
      append(
          new Stored.AnswerEntry(
              key.position(), key.ordinal(), answer.name(), answer.site(), result),
          aside);
    }
  }

  /** Appends until when a call waits, in a transaction beside that of the call. */
  void add(Key key, Deadline deadline, Transaction aside) {
    append(
        new Stored.Wait(
            key.position(), key.ordinal(), deadline.call(), deadline.ticks(), deadline.until()),
        aside);
  }

  private void append(Record entry, Transaction aside) {
    node.insert(node.size(), entry, aside);
  }

  /** Removes what there is of a transaction. */
  void remove(Key key, Transaction transaction) {
    for (int i = node.size() - 1; i >= 0; i--) {
      if (key.isOf(node.get(i))) {
        node.remove(i, transaction);
      }
    }
  }
}
