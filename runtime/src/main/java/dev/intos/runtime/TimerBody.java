package dev.intos.runtime;

import java.io.Serializable;

/**
 * What a timer does, as a transaction; stored by name, so that it is found again after a restart.
 */
@FunctionalInterface
public interface TimerBody<P> extends Serializable {
  /** Runs when the timer expires. */
  void run(P param, JournalHandle j, SysToken t);
}
