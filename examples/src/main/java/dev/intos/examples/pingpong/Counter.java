package dev.intos.examples.pingpong;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** Counts from 0. */
@Persistent
class Counter {
  private long value;

  long value() {
    return value;
  }

  @Mut
  void increment() {
    value++;
  }
}
