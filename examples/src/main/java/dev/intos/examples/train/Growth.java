package dev.intos.examples.train;

import dev.intos.examples.riot.Air;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.Tree;
import dev.intos.examples.riot.Tree.Feature;
import java.util.List;

/** Grows a decision tree: each split is the one that leaves the fewest mistakes. */
final class Growth {
  private Growth() {}

  /** A tree that asks at most so many questions. */
  static Tree grow(List<Observation> table, int depth) {
    Tree best = new Tree.Leaf(majority(table));
    if (depth == 0) {
      return best;
    }
    int fewest = mistakes(table);
    Feature feature = null;
    double threshold = 0;
    for (Feature candidate : Feature.values()) {
      for (Observation row : table) {
        double value = candidate.of(row);
        int made =
            mistakes(part(table, candidate, value, true))
                + mistakes(part(table, candidate, value, false));
        if (made < fewest) {
          fewest = made;
          feature = candidate;
          threshold = value;
        }
      }
    }
    return feature == null
        ? best
        : new Tree.Split(
            feature,
            threshold,
            grow(part(table, feature, threshold, true), depth - 1),
            grow(part(table, feature, threshold, false), depth - 1));
  }

  private static List<Observation> part(
      List<Observation> table, Feature feature, double threshold, boolean below) {
    return table.stream().filter(row -> feature.of(row) <= threshold == below).toList();
  }

  private static Air majority(List<Observation> table) {
    return 2 * dusty(table) > table.size() ? Air.DUSTY : Air.CLEAN;
  }

  /** How many are not as the majority is. */
  private static int mistakes(List<Observation> table) {
    return Math.min(dusty(table), table.size() - dusty(table));
  }

  private static int dusty(List<Observation> table) {
    return (int) table.stream().filter(row -> Air.of(row) == Air.DUSTY).count();
  }
}
