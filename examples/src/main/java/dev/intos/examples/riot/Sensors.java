package dev.intos.examples.riot;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/**
 * A stream of observations, the same each time: it is drawn with the numbers of {@link
 * java.util.Random}, whose state is kept here. Now and then a sensor is out of order and reports a
 * temperature that cannot be.
 */
@Persistent
public class Sensors {
  private static final long MULTIPLIER = 0x5DEECE66DL;
  private static final long MASK = (1L << 48) - 1;
  private static final int SENSORS = 6;
  private static final double FAULTS = 0.1;
  private static final double FAULT = 500;

  private long state;
  private long time;

  /** A stream that begins with this seed. */
  public Sensors(long seed) {
    state = (seed ^ MULTIPLIER) & MASK;
  }

  /** The next observation. */
  @Mut
  public Observation next() {
    String sensor = "sensor " + (int) (SENSORS * draw());
    double temperature = 15 + 10 * draw();
    double humidity = 80 - 2 * (temperature - 15) + 5 * draw();
    double dust = 0.5 * temperature + 0.2 * humidity + 3 * draw();
    boolean faulty = draw() < FAULTS;
    return new Observation(time++, sensor, faulty ? FAULT : temperature, humidity, dust);
  }

  @Mut
  private double draw() {
    return (((long) bits(26) << 27) + bits(27)) * 0x1.0p-53;
  }

  @Mut
  private int bits(int count) {
    state = (state * MULTIPLIER + 0xBL) & MASK;
    return (int) (state >>> (48 - count));
  }
}
