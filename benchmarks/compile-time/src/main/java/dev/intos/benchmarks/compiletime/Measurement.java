package dev.intos.benchmarks.compiletime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compilations whose costs are compared: round by round each once, so that a machine that becomes
 * slower does so for all of them.
 */
final class Measurement {
  private final Map<Compilation, List<Cost>> costs = new LinkedHashMap<>();

  void add(Subject subject, Tool tool) {
    costs.put(new Compilation(subject, tool), new ArrayList<>());
  }

  void run(int rounds, Path work) throws IOException, InterruptedException {
    for (int round = 1; round <= rounds; round++) {
      for (Map.Entry<Compilation, List<Cost>> entry : costs.entrySet()) {
        Compilation compilation = entry.getKey();
        Cost cost = compilation.run(work);
        entry.getValue().add(cost);
        System.out.printf(
            "round %d: %s, %s: %d ms of processor time, %d ms%n",
            round,
            compilation.subject().name(),
            compilation.tool().name(),
            cost.cpuMillis(),
            cost.wallMillis());
      }
    }
  }

  Cost of(Subject subject, Tool tool) {
    return Cost.median(costs.get(new Compilation(subject, tool)));
  }
}
