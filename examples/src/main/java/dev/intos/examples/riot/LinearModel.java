package dev.intos.examples.riot;

import dev.intos.annotations.Persistent;
import java.util.Locale;

/** How much dust there is, as a linear function of temperature and humidity. */
@Persistent
public record LinearModel(double perDegree, double perPercent, double constant) {
  /** How much dust there should be where this was observed. */
  public double predict(Observation observation) {
    return perDegree * observation.temperature() + perPercent * observation.humidity() + constant;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.3f temperature + %.3f humidity + %.3f", perDegree, perPercent, constant);
  }
}
