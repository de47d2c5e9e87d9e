package dev.intos.examples.ar;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** How many windows were taken for what, and how many rightly. */
@Persistent
final class Tally {
  private int stationary;
  private int moving;
  private int right;

  @Mut
  void count(Activity found, Activity real) {
    switch (found) {
      case STATIONARY -> stationary++;
      case MOVING -> moving++;
    }
    if (found == real) {
      right++;
    }
  }

  String text() {
    return stationary + " stationary, " + moving + " moving, " + right + " of them rightly";
  }
}
