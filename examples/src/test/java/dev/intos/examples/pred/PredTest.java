package dev.intos.examples.pred;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.intos.examples.app.Undisturbed;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.PlainSensors;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The predictions are those of the models written out. */
class PredTest {
  @Test
  void predictions() {
    List<Observation> stream =
        PlainSensors.observe(44, 60).stream().filter(seen -> seen.temperature() < 50).toList();
    int dusty = 0;
    int right = 0;
    double missed = 0;
    double observed = 0;
    StringBuilder errors = new StringBuilder();
    for (int i = 0; i < stream.size(); i++) {
      Observation seen = stream.get(i);
      boolean isDusty = seen.humidity() <= 72 && seen.temperature() > 20;
      dusty += isDusty ? 1 : 0;
      right += isDusty == seen.dust() > 26 ? 1 : 0;
      missed += Math.abs(seen.temperature() / 2 + seen.humidity() / 5 + 1.5 - seen.dust());
      observed += seen.dust();
      if (i % 10 == 9) {
        errors.append(
            String.format(Locale.ROOT, "\nuntil %d: %.4f", seen.time(), missed / observed));
        missed = 0;
        observed = 0;
      }
    }
    String classes = stream.size() - dusty + " clean, " + dusty + " dusty, " + right + " right";
    assertEquals(classes + errors, Undisturbed.result(new Pred()));
  }
}
