package dev.intos.benchmarks.compiletime;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What one compilation cost.
 *
 * @param cpuMillis processor time of the whole JVM, its compiler and collector included
 * @param wallMillis from the start of the JVM
 * @param heapBytes the most that was in use after a garbage collection
 */
record Cost(long cpuMillis, long wallMillis, long heapBytes) {
  /** The line by which a child process tells its cost. */
  String line() {
    return "COST " + cpuMillis + " " + wallMillis + " " + heapBytes;
  }

  static boolean isLine(String line) {
    return line.startsWith("COST ");
  }

  static Cost parse(String line) {
    String[] words = line.split(" ");
    return new Cost(Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
  }

  /** The median of each figure by itself. */
  static Cost median(List<Cost> costs) {
    return new Cost(
        median(costs, Cost::cpuMillis),
        median(costs, Cost::wallMillis),
        median(costs, Cost::heapBytes));
  }

  private static long median(List<Cost> costs, ToLongFunction<Cost> figure) {
    List<Long> sorted =
        costs.stream().map(figure::applyAsLong).sorted(Comparator.naturalOrder()).toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
