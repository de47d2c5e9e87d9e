package dev.intos.processor.casefile;

import java.util.ArrayList;
import java.util.List;

/** What a case asks for against what javac reported, both ways. */
final class Comparison {
  private Comparison() {}

  /** The differences, in words; none if the case passes. */
  static List<String> differences(
      List<Expectation> expected, List<Reported> reported, boolean strict) {
    List<Expectation> open = new ArrayList<>(expected);
    List<String> differences = new ArrayList<>();
    for (Reported one : reported) {
      Expectation hit = open.stream().filter(e -> e.fits(one, strict)).findFirst().orElse(null);
      if (hit != null) {
        open.remove(hit);
      } else if (one.error()) {
        differences.add((one.code() == null ? "does not compile: " : "unexpected: ") + one);
      }
    }
    for (Expectation missed : open) differences.add("missed: " + missed);
    return differences;
  }
}
