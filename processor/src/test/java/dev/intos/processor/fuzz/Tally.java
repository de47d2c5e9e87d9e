package dev.intos.processor.fuzz;

import dev.intos.processor.fuzz.detect.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a run of the fuzzer has seen. */
final class Tally {
  private int programs;
  private int accepted;
  private int incorrect;
  private long operations;
  private final Map<String, Integer> constructs = new TreeMap<>();
  private final Map<String, Integer> failures = new TreeMap<>();
  private final Map<Violation.Kind, Integer> caught = new EnumMap<>(Violation.Kind.class);
  private final Map<String, Integer> codesOfTheInnocent = new TreeMap<>();
  private int innocent;

  void accepted(Program program, Run run) {
    programs++;
    accepted++;
    operations += run.operations();
    program.visit(node -> count(constructs, node.name()));
    run.failures().forEach((name, times) -> failures.merge(name, times, Integer::sum));
  }

  void rejected(List<String> codes, Run run) {
    programs++;
    for (Violation v : run.violations()) caught.merge(v.kind(), 1, Integer::sum);
    if (!run.violations().isEmpty()) return;
    innocent++;
    new TreeSet<>(codes).forEach(code -> count(codesOfTheInnocent, code));
  }

  /** Programs that javac refuses, in which a variable may not have been assigned, for one. */
  void incorrect(int count) {
    incorrect += count;
  }

  /** The share of programs that are none of Java. */
  double incorrectShare() {
    return (double) incorrect / (programs + incorrect);
  }

  private static void count(Map<String, Integer> counts, String name) {
    if (!name.isEmpty()) counts.merge(name, 1, Integer::sum);
  }

  /** The share of programs that the checker accepted. */
  double acceptedShare() {
    return (double) accepted / programs;
  }

  /** How many kinds of constructs the accepted programs are made of. */
  int constructs() {
    return constructs.size();
  }

  @Override
  public String toString() {
    return String.join(
        "\n",
        programs
            + " programs and "
            + incorrect
            + " that are none, "
            + accepted
            + " accepted, "
            + operations
            + " operations in them",
        "steps of them that ended with an exception: " + failures,
        "caught in rejected programs: " + caught,
        innocent
            + " rejected programs did nothing wrong when run; their codes: "
            + byCount(codesOfTheInnocent),
        constructs.size() + " constructs in accepted programs: " + byCount(constructs));
  }

  private static List<String> byCount(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    return entries.stream().map(e -> e.getKey() + " " + e.getValue()).toList();
  }
}
