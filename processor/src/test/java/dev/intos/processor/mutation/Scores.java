package dev.intos.processor.mutation;

import dev.intos.processor.mutation.Verdict.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up verdicts by operator and by rule. */
final class Scores {
  private final Equivalents equivalents;
  private final Map<Operator, List<Verdict>> verdicts = new LinkedHashMap<>();

  Scores(List<Operator> operators, Equivalents equivalents) {
    this.equivalents = equivalents;
    operators.forEach(o -> verdicts.put(o, new ArrayList<>()));
  }

  void add(Verdict verdict) {
    verdicts.get(verdict.mutant().operator()).add(verdict);
  }

  List<Verdict> all() {
    return verdicts.values().stream().flatMap(List::stream).toList();
  }

  /** The mutants that should have been killed and were not. */
  List<Verdict> survivors() {
    return all().stream().filter(this::isSurvivor).toList();
  }

  private boolean isSurvivor(Verdict verdict) {
    return verdict.isValid()
        && verdict.kind() != Kind.KILLED
        && !equivalents.contains(verdict.mutant());
  }

  /** The mutants listed as equivalent that were killed, or do not even compile. */
  List<Verdict> stale() {
    return all().stream()
        .filter(v -> equivalents.contains(v.mutant()))
        .filter(v -> v.kind() != Kind.SURVIVED)
        .toList();
  }

  /** The mutants whose one fault got several reports. */
  List<Verdict> cascades() {
    return all().stream().filter(Verdict::isCascade).toList();
  }

  /** The mutants that are no programs. */
  List<Verdict> invalid() {
    return all().stream().filter(v -> !v.isValid()).toList();
  }

  /** The operators with fewer valid mutants than that. */
  List<String> dead(int fewest) {
    return verdicts.entrySet().stream()
        .filter(e -> e.getValue().stream().filter(Verdict::isValid).count() < fewest)
        .map(e -> e.getKey().name())
        .toList();
  }

  /** The table. */
  String table() {
    StringBuilder table = new StringBuilder();
    String row = "%-40s %-4s %9s %7s %6s %10s %9s %8s%n";
    table.append(
        String.format(
            row,
            "operator",
            "rule",
            "generated",
            "invalid",
            "killed",
            "equivalent",
            "survivors",
            "cascades"));
    Map<String, long[]> rules = new TreeMap<>();
    verdicts.forEach(
        (operator, all) -> {
          long[] n = counts(all);
          table.append(
              String.format(
                  row, operator.name(), operator.rule(), n[0], n[1], n[2], n[3], n[4], n[5]));
          long[] sum = rules.computeIfAbsent(operator.rule(), r -> new long[n.length]);
          for (int i = 0; i < n.length; i++) sum[i] += n[i];
        });
    rules.forEach(
        (rule, n) -> {
          long counted = n[0] - n[1] - n[3];
          table.append(
              String.format(
                  "%s: %d of %d killed (%.1f%%), %d equivalent%n",
                  rule, n[2], counted, 100.0 * n[2] / counted, n[3]));
        });
    return table.toString();
  }

  private long[] counts(List<Verdict> all) {
    return new long[] {
      all.size(),
      all.stream().filter(v -> !v.isValid()).count(),
      all.stream().filter(v -> v.kind() == Kind.KILLED).count(),
      all.stream().filter(v -> v.isValid() && equivalents.contains(v.mutant())).count(),
      all.stream().filter(this::isSurvivor).count(),
      all.stream().filter(Verdict::isCascade).count()
    };
  }
}
