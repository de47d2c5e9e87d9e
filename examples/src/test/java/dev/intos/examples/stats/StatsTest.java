package dev.intos.examples.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.intos.examples.app.Undisturbed;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.PlainSensors;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The statistics are those that loops over the stream make. */
class StatsTest {
  private final List<Observation> stream = PlainSensors.observe(43, 60);

  @Test
  void tables() {
    assertEquals(
        "trends\n" + trends() + "averages\n" + averages() + distinct(),
        Undisturbed.result(new Stats()));
  }

  private static String line(Observation at, double value) {
    return String.format(Locale.ROOT, "%d %s: %.3f\n", at.time(), at.sensor(), value);
  }

  /** Least squares from the sums, over the whole history of each sensor. */
  private String trends() {
    Map<String, double[]> filters = new HashMap<>();
    Map<String, List<Double>> histories = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (Observation seen : stream) {
      double[] filter = filters.computeIfAbsent(seen.sensor(), s -> new double[] {0, 30});
      double before = filter[1] + 0.125;
      double gain = before / (before + 0.32);
      filter[0] = (1 - gain) * filter[0] + gain * seen.humidity();
      filter[1] = before - gain * before;
      List<Double> history = histories.computeIfAbsent(seen.sensor(), s -> new ArrayList<>());
      history.add(filter[0]);
      if (history.size() >= 5) {
        List<Double> y = history.subList(history.size() - 5, history.size());
        double sumY = 0;
        double sumXy = 0;
        for (int x = 0; x < 5; x++) {
          sumY += y.get(x);
          sumXy += x * y.get(x);
        }
        double slope = (5 * sumXy - 10 * sumY) / (5 * 30 - 10 * 10);
        text.append(line(seen, (sumY - slope * 10) / 5 + slope * 5));
      }
    }
    return text.toString();
  }

  private String averages() {
    Map<String, List<Observation>> blocks = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (Observation seen : stream) {
      List<Observation> block = blocks.computeIfAbsent(seen.sensor(), s -> new ArrayList<>());
      block.add(seen);
      if (block.size() == 4) {
        text.append(line(seen, block.stream().mapToDouble(Observation::dust).sum() / 4));
        block.clear();
      }
    }
    return text.toString();
  }

  private String distinct() {
    List<Long> humidities =
        stream.stream().map(seen -> Math.round(seen.humidity())).distinct().toList();
    BitSet hit =
        humidities.stream()
            .map(humidity -> (int) Long.divideUnsigned(humidity * 0x9E3779B97F4A7C15L, 1L << 57))
            .collect(BitSet::new, BitSet::set, BitSet::or);
    double estimate = 128 * StrictMath.log(128.0 / (128 - hit.cardinality()));
    assertEquals(humidities.size(), estimate, 0.2 * humidities.size(), "a poor approximation");
    return String.format(Locale.ROOT, "about %.1f different humidities", estimate);
  }
}
