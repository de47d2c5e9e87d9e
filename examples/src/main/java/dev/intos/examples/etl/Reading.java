package dev.intos.examples.etl;

import dev.intos.annotations.Persistent;
import java.util.OptionalDouble;

/** One value of an observation; it is missing if the sensor was out of order. */
@Persistent
record Reading(long time, Series series, OptionalDouble value) {
  /** What a sensor measures in the course of time. */
  @Persistent
  record Series(String sensor, Quantity quantity) {}

  Reading with(OptionalDouble other) {
    return new Reading(time, series, other);
  }
}
