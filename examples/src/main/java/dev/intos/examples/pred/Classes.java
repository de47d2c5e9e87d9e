package dev.intos.examples.pred;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.examples.riot.Air;

/** How many observations were classified how, and how many of them rightly. */
@Persistent
class Classes {
  private int clean;
  private int dusty;
  private int right;

  @Mut
  void add(Air predicted, Air actual) {
    if (predicted == Air.CLEAN) {
      clean++;
    } else {
      dusty++;
    }
    if (predicted == actual) {
      right++;
    }
  }

  @Override
  public String toString() {
    return clean + " clean, " + dusty + " dusty, " + right + " right";
  }
}
