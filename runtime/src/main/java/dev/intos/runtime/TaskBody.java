package dev.intos.runtime;

import java.io.Serializable;

@FunctionalInterface
public interface TaskBody<P> extends Serializable {
  void run(TaskContext ctx, P param);
}
