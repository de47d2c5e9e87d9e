package dev.intos.examples.ar;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** An acceleration sensor with three axes, drawn from a seed that is persistent. */
@Persistent
final class Sensor {
  private static final int WINDOW = 3;

  private long seed = 42;

  /** What its wearer chooses to do next. */
  @Mut
  Activity choose() {
    return next() < 0.5 ? Activity.STATIONARY : Activity.MOVING;
  }

  /** The features of the next window of readings. */
  @Mut
  Features window(Activity activity) {
    double shake = activity == Activity.MOVING ? 20 : 2;
    double[] strengths = new double[WINDOW];
    for (int i = 0; i < WINDOW; i++) {
      double x = shake * next();
      double y = shake * next();
      double z = shake * next() + 10; // gravity
      strengths[i] = Math.sqrt(x * x + y * y + z * z);
    }
    return Features.of(strengths);
  }

  /** A number from 0 to 1, by Marsaglia's xorshift generator. */
  @Mut
  private double next() {
    seed ^= seed << 13;
    seed ^= seed >>> 7;
    seed ^= seed << 17;
    return (seed >>> 11) * 0x1p-53;
  }
}
