package app.p000;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** Gives each thing a number of its own. */
@Persistent
public class Counter {
  private long last;

  long last() {
    return last;
  }

  @Mut
  long next() {
    return ++last;
  }
}
