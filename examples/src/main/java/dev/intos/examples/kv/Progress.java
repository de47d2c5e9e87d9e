package dev.intos.examples.kv;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** How many steps a worker has done, kept with what they did. */
@Persistent
class Progress {
  private long steps;

  long steps() {
    return steps;
  }

  @Mut
  void advance() {
    steps++;
  }
}
