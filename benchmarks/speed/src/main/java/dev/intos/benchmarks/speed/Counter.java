package dev.intos.benchmarks.speed;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** What the benchmarks change. */
@Persistent
public class Counter {
  private long value;

  /** What it has counted. */
  public long value() {
    return value;
  }

  /** Counts. */
  @Mut
  public void increment() {
    value++;
  }
}
