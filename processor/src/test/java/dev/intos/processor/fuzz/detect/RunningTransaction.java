package dev.intos.processor.fuzz.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The transaction of a thread. */
final class RunningTransaction {
  final int number;

  /** Its capabilities, those of nested bodies too. */
  final Set<Object> capabilities = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What other threads are to run once it is over. */
  final List<Runnable> later = new ArrayList<>();

  /** The views that are open in it. */
  int views;

  /** Whether an effect of {@code external} is running. */
  boolean isSuspended;

  RunningTransaction(int number) {
    this.number = number;
  }
}
