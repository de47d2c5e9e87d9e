package dev.intos.examples.etl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.examples.app.Undisturbed;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.PlainSensors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table is the one that a loop over the stream makes. */
class EtlTest {
  @Test
  void table() {
    Map<String, String> places =
        Map.of(
            "sensor 0", "attic",
            "sensor 1", "cellar",
            "sensor 2", "garden",
            "sensor 3", "kitchen",
            "sensor 4", "yard");
    Map<String, Deque<Double>> recent = new HashMap<>();
    List<String> table = new ArrayList<>();
    int filled = 0;
    List<Observation> stream = PlainSensors.observe(42, 40);
    for (Observation seen : stream) {
      if (!places.containsKey(seen.sensor())) {
        continue;
      }
      Deque<Double> before = recent.computeIfAbsent(seen.sensor(), s -> new ArrayDeque<>());
      double temperature = seen.temperature();
      if (temperature > 50) {
        filled++;
        temperature = before.stream().mapToDouble(d -> d).average().orElse(10);
      } else {
        before.add(temperature);
        if (before.size() > 3) {
          before.remove();
        }
      }
      table.add(
          String.format(
              Locale.ROOT,
              "%d %s: %.2f %.2f %.2f",
              seen.time(),
              places.get(seen.sensor()),
              temperature,
              seen.humidity(),
              seen.dust()));
    }
    assertTrue(filled > 0, "no gap to fill");
    assertTrue(table.size() < stream.size(), "no unknown sensor");
    assertEquals(String.join("\n", table), Undisturbed.result(new Etl()));
  }
}
