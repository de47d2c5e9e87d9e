package dev.intos.examples.riot;

import dev.intos.annotations.Persistent;

/**
 * What a sensor reports.
 *
 * @param time when, in minutes
 * @param sensor which one
 * @param temperature in degrees Celsius
 * @param humidity in percent
 * @param dust in milligrams per cubic metre
 */
@Persistent
public record Observation(
    long time, String sensor, double temperature, double humidity, double dust) {
  private static final double HOTTEST = 50;

  /** Whether the sensor is out of order: so hot it never is. */
  public boolean isFaulty() {
    return temperature > HOTTEST;
  }
}
