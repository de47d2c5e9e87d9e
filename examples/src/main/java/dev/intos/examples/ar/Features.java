package dev.intos.examples.ar;

import dev.intos.annotations.Persistent;

/** What is looked at in a window of readings: mean and standard deviation of their strength. */
@Persistent
record Features(double mean, double deviation) {
  static Features of(double[] strengths) {
    double sum = 0;
    for (double strength : strengths) {
      sum += strength;
    }
    double mean = sum / strengths.length;
    double squares = 0;
    for (double strength : strengths) {
      squares += (strength - mean) * (strength - mean);
    }
    return new Features(mean, Math.sqrt(squares / strengths.length));
  }

  double distance(Features other) {
    return Math.hypot(mean - other.mean, deviation - other.deviation);
  }
}
