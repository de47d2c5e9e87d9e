package dev.intos.runtime;

import java.io.Serializable;

@FunctionalInterface
public interface TimerBody<P> extends Serializable {
  void run(P param, JournalHandle j, SysToken t);
}
