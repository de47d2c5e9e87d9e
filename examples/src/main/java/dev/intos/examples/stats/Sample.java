package dev.intos.examples.stats;

import dev.intos.annotations.Persistent;
import java.util.Locale;

/** A number that was computed from what a sensor has reported until some time. */
@Persistent
record Sample(long time, String sensor, double value) {
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d %s: %.3f", time, sensor, value);
  }
}
