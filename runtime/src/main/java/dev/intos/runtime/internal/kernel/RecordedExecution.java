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
  private final Scheduler.Slot slot;
  private long delay;

  RecordedExecution(Answers answers, Answers.Key key, Scheduler.Slot slot) {
    this.answers = answers;
    this.key = key;
    this.slot = slot;
    recorded(answers.of(key));
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
    return slot.waiter();
  }

  @Override
  public void delay(long ticks) {
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
