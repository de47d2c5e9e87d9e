package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.TaskBody;
import dev.intos.runtime.TimerBody;
import dev.intos.runtime.internal.tx.Transaction;

/** Runs the program's bodies with the contexts and capabilities that only the API can make. */
public interface Callbacks {
  /** Runs a task. */
  void run(TaskBody<Object> body, TaskRun run, Object parameter);

  /** Runs what a timer does, as part of a transaction. */
  void run(TimerBody<Object> body, Object parameter, Transaction transaction);
}
