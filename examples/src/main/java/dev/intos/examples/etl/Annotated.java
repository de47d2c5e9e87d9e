package dev.intos.examples.etl;

import dev.intos.annotations.Persistent;
import dev.intos.examples.riot.Observation;
import java.util.Locale;

/** An observation, and where it was made. */
@Persistent
record Annotated(Observation observation, String place) {
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d %s: %.2f %.2f %.2f",
        observation.time(),
        place,
        observation.temperature(),
        observation.humidity(),
        observation.dust());
  }
}
