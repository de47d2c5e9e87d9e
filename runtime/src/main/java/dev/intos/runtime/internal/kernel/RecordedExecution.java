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
  private final Answers answers;
  private final Answers.Key key;
  private final Slot slot;
  private final boolean ofTask;
  private final Runnable onWait;
  private long delay;

  private RecordedExecution(
      Answers answers, Answers.Key key, Slot slot, boolean ofTask, Runnable onWait) {
    this.answers = answers;
    this.key = key;
    this.slot = slot;
    this.ofTask = ofTask;
    this.onWait = onWait;
    recorded(answers.of(key));
  }

  /**
   * That of a task's transaction.
   *
   * @param onWait called each time that it has to wait
   */
  static RecordedExecution ofTask(Answers answers, Answers.Key key, Slot slot, Runnable onWait) {
    return new RecordedExecution(answers, key, slot, true, onWait);
  }

  /** That of a timer's, of which there is one at a time. */
  static RecordedExecution ofTimer(Answers answers, Slot slot, Runnable onWait) {
    return new RecordedExecution(answers, new Answers.Key(0, 0), slot, false, onWait);
  }

  @Override
  protected void begin() {
    super.begin();
    delay = 0;
  }

  @Override
  protected void record(Transaction transaction, List<Answer> fresh, Consumer<Transaction> change) {
    transaction
        .heap()
        .commitAside(
            transaction,
            aside -> {
              if (change != null) {
                change.accept(aside);
              }
              answers.add(key, fresh, aside);
            });
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
