package dev.intos.processor.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.processor.fuzz.detect.Violation;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * No program that the checker accepts does at run time what the rules forbid.
 *
 * <p>{@code -Dintos.fuzz.seed} and {@code -Dintos.fuzz.programs} try others.
 */
class SoundnessFuzzTest {
  private static final long SEED = Long.getLong("intos.fuzz.seed", 1);
  private static final int PROGRAMS = Integer.getInteger("intos.fuzz.programs", 200);

  /** More than enough for each kind of violation to happen. */
  private static final int UNCHECKED = 1000;

  @Test
  void acceptedProgramsKeepTheRules() {
    Fuzzer fuzzer = new Fuzzer();
    fuzzer.run(SEED, PROGRAMS);
    System.out.println("Seed " + SEED + ": " + fuzzer.tally());
    StringBuilder holes = new StringBuilder();
    for (long seed : fuzzer.holes().subList(0, Math.min(3, fuzzer.holes().size()))) {
      Program least = fuzzer.minimised(seed);
      holes.append("seed ").append(seed).append(' ').append(Fuzzer.violations(least));
      holes.append('\n').append(least.source("p")).append('\n');
    }
    assertEquals(
        "", holes.toString(), () -> "accepted programs break the rules: " + fuzzer.holes());
    assertTrue(fuzzer.tally().acceptedShare() > 0.2, "too few programs are accepted to prove much");
    assertTrue(fuzzer.tally().constructs() > 150, "accepted programs are too simple to prove much");
  }

  @Test
  void withoutTheCheckerEachKindOfViolationHappens() {
    Fuzzer fuzzer = new Fuzzer();
    Set<Violation.Kind> open = EnumSet.allOf(Violation.Kind.class);
    for (int i = 0; i < UNCHECKED && !open.isEmpty(); i++) {
      for (Violation v : Fuzzer.violations(fuzzer.program(SEED + i))) open.remove(v.kind());
    }
    assertEquals(Set.of(), open);
  }
}
