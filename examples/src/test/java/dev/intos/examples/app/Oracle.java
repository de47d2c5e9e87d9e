package dev.intos.examples.app;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What the applications have to compute, worked out without them. */
final class Oracle {
  private Oracle() {}

  static String of(Applications application) {
    return switch (application) {
      case PINGPONG -> "pong saw " + IntStream.range(0, 100).boxed().toList();
      case BC -> "counts [514, 514, 514, 514, 514, 514], in sum 3084, equal in 100 rounds";
      case DNN -> "100 rounds with the outputs " + Arrays.toString(outputs());
      case AR ->
          stationary() + " stationary, " + (64 - stationary()) + " moving, 64 of them rightly";
      case KVTASKS -> "40 found, 24 left: " + left();
      case SENSE -> "5 photos, 0 wrong bytes";
      case EM ->
          "first filled 100 times, 0 times found mixed; second filled 100 times, 0 times found"
              + " mixed; no event is left";
      default -> throw new IllegalArgumentException(application + " has a test of its own");
    };
  }

  private static Map<Integer, Integer> left() {
    return IntStream.range(0, 40)
        .filter(key -> key % 5 == 1 || key % 5 == 2 || key % 5 == 4)
        .boxed()
        .collect(Collectors.toMap(key -> key, key -> key + 42, (a, b) -> a, TreeMap::new));
  }

  /** All inputs are one, so a hidden unit is the sum of its weights. */
  private static double[] outputs() {
    double[] outputs = new double[2];
    for (int unit = 0; unit < 2; unit++) {
      for (int hidden = 0; hidden < 10; hidden++) {
        int first = 50 * hidden;
        double sum = IntStream.range(first, first + 50).mapToDouble(Oracle::weight).sum();
        outputs[unit] += weight(10 * unit + hidden) * Math.max(0, sum);
      }
      outputs[unit] = Math.max(0, outputs[unit]);
    }
    return outputs;
  }

  /**
   * How often the sensor draws less than a half when it chooses: after 32 windows of 9 numbers
   * each, and then before each of 64.
   */
  private static long stationary() {
    LongStream seeds = LongStream.iterate(42, Oracle::xorshift).skip(1 + 32 * 9);
    long[] drawn = seeds.limit(64 * 10).toArray();
    return IntStream.range(0, 64).filter(i -> drawn[10 * i] >= 0).count(); // the highest bit
  }

  private static long xorshift(long seed) {
    long first = seed ^ seed << 13;
    long second = first ^ first >>> 7;
    return second ^ second << 17;
  }

  private static double weight(int i) {
    return (i * 7 % 11 - 4) / 4.0;
  }
}
