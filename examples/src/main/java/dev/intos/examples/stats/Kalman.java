package dev.intos.examples.stats;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** A Kalman filter of one number that changes slowly and is measured with noise. */
@Persistent
class Kalman {
  private static final double PROCESS_NOISE = 0.125;
  private static final double MEASUREMENT_NOISE = 0.32;

  private double estimate;
  private double uncertainty = 30;

  /** Takes a measurement in, and gives the new estimate. */
  @Mut
  double filter(double measured) {
    double predicted = uncertainty + PROCESS_NOISE;
    double gain = predicted / (predicted + MEASUREMENT_NOISE);
    estimate += gain * (measured - estimate);
    uncertainty = (1 - gain) * predicted;
    return estimate;
  }
}
