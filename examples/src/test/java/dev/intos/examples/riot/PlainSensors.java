package dev.intos.examples.riot;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The stream of {@link Sensors}, drawn with an ordinary random generator. */
public final class PlainSensors {
  private PlainSensors() {}

  /** The first observations of a stream. */
  public static List<Observation> observe(long seed, int count) {
    Random random = new Random(seed);
    return Stream.iterate(0, i -> i + 1).limit(count).map(time -> next(time, random)).toList();
  }

  private static Observation next(int time, Random random) {
    int sensor = (int) Math.floor(random.nextDouble() * 6);
    double warmth = random.nextDouble() * 10;
    double humidity = 80 - 2 * (15 + warmth - 15) + 5 * random.nextDouble();
    double dust = 0.5 * (15 + warmth) + 0.2 * humidity + 3 * random.nextDouble();
    double temperature = random.nextDouble() < 0.1 ? 500 : 15 + warmth;
    return new Observation(time, "sensor " + sensor, temperature, humidity, dust);
  }
}
