package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.internal.tx.Answer;
import dev.intos.runtime.internal.tx.Execution;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.Transaction;
import dev.intos.runtime.internal.tx.Waiter;
import java.util.List;
import java.util.function.Consumer;

/** A transaction of a task or timer, whose answers outlive the process. */
final class RecordedExecution extends Execution {
  /** A timer makes all durable at once. */
  private static final Unwritten NOTHING =
      new Unwritten() {
        @Override
        public boolean hasFailed(Answers.Key key) {
          return false;
        }

        @Override
        public void write(Transaction transaction) {}

        @Override
        public void written() {}
      };

  private final Answers answers;
  private final Answers.Key key;
  private final Slot slot;
  private final boolean ofTask;
  private final Runnable onWait;
  private final Unwritten unwritten;
  private long delay;

  /** What a task has done that becomes durable with its next commit. */
  interface Unwritten {
    /** Whether a transaction of this key has failed, whose answers are not for the next of it. */
    boolean hasFailed(Answers.Key key);

    /** Makes it part of a transaction. */
    void write(Transaction transaction);

    /** That transaction has committed. */
    void written();
  }

  private RecordedExecution(
      Answers answers,
      Answers.Key key,
      Slot slot,
      boolean ofTask,
      Unwritten unwritten,
      Runnable onWait) {
    this.answers = answers;
    this.key = key;
    this.slot = slot;
    this.ofTask = ofTask;
    this.unwritten = unwritten;
    this.onWait = onWait;
    if (!unwritten.hasFailed(key)) {
      recorded(answers.of(key), answers.deadlines(key));
    }
  }

  /**
   * That of a task's transaction.
   *
   * @param onWait called each time that it has to wait
   */
  static RecordedExecution ofTask(
      Answers answers, Answers.Key key, Slot slot, Unwritten unwritten, Runnable onWait) {
    return new RecordedExecution(answers, key, slot, true, unwritten, onWait);
  }

  /** That of a timer's, of which there is one at a time. */
  static RecordedExecution ofTimer(Answers answers, Slot slot, Runnable onWait) {
    return new RecordedExecution(answers, new Answers.Key(0, 0), slot, false, NOTHING, onWait);
  }

  @Override
  protected void begin() {
    super.begin();
    delay = 0;
  }

  @Override
  protected void record(Transaction transaction, List<Answer> fresh, Consumer<Transaction> change) {
    commitAside(
        transaction,
        aside -> {
          if (change != null) {
            change.accept(aside);
          }
          answers.add(key, fresh, aside);
        });
    transaction.heap().awaitAllDurable();
  }

  @Override
  protected void record(Transaction transaction, Deadline deadline) {
    commitAside(transaction, aside -> answers.add(key, deadline, aside));
  }

  /** What the key is of has to be in the log when something is kept under it. */
  private void commitAside(Transaction transaction, Consumer<Transaction> change) {
    transaction
        .heap()
        .commitAside(
            transaction,
            aside -> {
              unwritten.write(aside);
              change.accept(aside);
            });
    unwritten.written();
  }

  @Override
  protected Waiter waiter(HeapCore heap) {
    onWait.run();
    return slot.waiter();
  }

  @Override
  public void delay(long ticks) {
    if (!ofTask) {
      super.delay(ticks);
    }
    delay = Math.max(delay, ticks);
  }

  /** For how many ticks the task is to be delayed. */
  long delay() {
    return delay;
  }

  /** The transaction commits: its answers have served. */
  void commit(Transaction transaction) {
    answers.remove(key, transaction);
  }

  Answers.Key key() {
    return key;
  }
}
