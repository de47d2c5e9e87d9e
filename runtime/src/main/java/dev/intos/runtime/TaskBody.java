package dev.intos.runtime;

import java.io.Serializable;

/** What a task does; stored by name, so that it is found again after a restart. */
@FunctionalInterface
public interface TaskBody<P> extends Serializable {
  /** Runs the task, from its beginning also after a restart. */
  void run(TaskContext ctx, P param);
}
