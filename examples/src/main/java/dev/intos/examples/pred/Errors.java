package dev.intos.examples.pred;

import dev.intos.annotations.Persistent;
import java.util.Locale;

/**
 * How far predictions were off in one window.
 *
 * @param last when the window ended
 * @param relative the mean error, relative to the mean of what was there
 */
@Persistent
record Errors(long last, double relative) {
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "until %d: %.4f", last, relative);
  }
}
