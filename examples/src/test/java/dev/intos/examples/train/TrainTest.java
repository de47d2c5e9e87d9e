package dev.intos.examples.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.intos.examples.app.Undisturbed;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.PlainSensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The models are those that another way of computing them gives. */
class TrainTest {
  @Test
  void models() {
    List<Observation> usable =
        PlainSensors.observe(45, 60).stream().filter(seen -> seen.temperature() <= 50).toList();
    List<String> trees = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int size = 15; size <= usable.size(); size += 15) {
      List<Observation> table = usable.subList(0, size);
      trees.add(tree(table, 2));
      lines.add(line(table));
    }
    trees.addAll(lines);
    assertEquals(String.join("\n", trees), Undisturbed.result(new Train()));
  }

  /** A split of the table in the order of a feature, and how many it would get wrong. */
  private record Candidate(
      String feature, ToDoubleFunction<Observation> value, double threshold, int wrong) {}

  /** Tries the splits in order of their values; of equal ones the earliest in the table wins. */
  private static String tree(List<Observation> table, int depth) {
    int dusty = dusty(table);
    String leaf = dusty > table.size() - dusty ? "DUSTY" : "CLEAN";
    Candidate best = new Candidate(null, null, 0, Math.min(dusty, table.size() - dusty));
    if (depth > 0) {
      best = better(best, table, "TEMPERATURE", Observation::temperature);
      best = better(best, table, "HUMIDITY", Observation::humidity);
    }
    if (best.feature == null) {
      return leaf;
    }
    List<Observation> below = new ArrayList<>();
    List<Observation> above = new ArrayList<>();
    for (Observation row : table) {
      (best.value.applyAsDouble(row) > best.threshold ? above : below).add(row);
    }
    return String.format(
        Locale.ROOT,
        "(%s <= %.2f ? %s : %s)",
        best.feature,
        best.threshold,
        tree(below, depth - 1),
        tree(above, depth - 1));
  }

  private static Candidate better(
      Candidate best,
      List<Observation> table,
      String feature,
      ToDoubleFunction<Observation> value) {
    for (Observation at : table) {
      double threshold = value.applyAsDouble(at);
      int[] count = new int[4]; // clean and dusty below, clean and dusty above
      for (Observation row : table) {
        count[(value.applyAsDouble(row) > threshold ? 2 : 0) + (row.dust() > 26 ? 1 : 0)]++;
      }
      int wrong = Math.min(count[0], count[1]) + Math.min(count[2], count[3]);
      if (wrong < best.wrong) {
        best = new Candidate(feature, value, threshold, wrong);
      }
    }
    return best;
  }

  private static int dusty(List<Observation> table) {
    return (int) table.stream().mapToDouble(Observation::dust).filter(dust -> dust > 26).count();
  }

  /** Least squares about the means, by Cramer's rule. */
  private static String line(List<Observation> table) {
    double t = mean(table, Observation::temperature);
    double h = mean(table, Observation::humidity);
    double d = mean(table, Observation::dust);
    double tt = mean(table, row -> (row.temperature() - t) * (row.temperature() - t));
    double hh = mean(table, row -> (row.humidity() - h) * (row.humidity() - h));
    double th = mean(table, row -> (row.temperature() - t) * (row.humidity() - h));
    double td = mean(table, row -> (row.temperature() - t) * (row.dust() - d));
    double hd = mean(table, row -> (row.humidity() - h) * (row.dust() - d));
    double determinant = tt * hh - th * th;
    double perDegree = (td * hh - hd * th) / determinant;
    double perPercent = (hd * tt - td * th) / determinant;
    return String.format(
        Locale.ROOT,
        "%.3f temperature + %.3f humidity + %.3f",
        perDegree,
        perPercent,
        d - perDegree * t - perPercent * h);
  }

  private static double mean(List<Observation> table, ToDoubleFunction<Observation> of) {
    return table.stream().mapToDouble(of).average().orElseThrow();
  }
}
