package dev.intos.processor.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.processor.fuzz.detect.Violation;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No program that the checker accepts does at run time what the rules forbid.
 *
 * <p>{@code -Dintos.fuzz.seed} and {@code -Dintos.fuzz.programs} try others.
 */
class SoundnessFuzzTest {
  private static final long SEED = Long.getLong("intos.fuzz.seed", 1);
  private static final int PROGRAMS = Integer.getInteger("intos.fuzz.programs", 300);

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
    assertTrue(fuzzer.tally().incorrectShare() < 0.05, "too many programs are none of Java");
    assertTrue(fuzzer.tally().acceptedShare() > 0.2, "too few programs are accepted to prove much");
    assertTrue(fuzzer.tally().constructs() > 100, "accepted programs are too simple to prove much");
  }

  @Test
  void theDetectorTellsEachKindOfViolation() {
    List<String> wrong =
        List.of(
            "thread-item",
            "ro-write",
            "use-after-push",
            "forged-handle",
            "store-list",
            "volatile-crate",
            "call-token",
            "inside-delay",
            "inside-lock");
    assertEquals(EnumSet.allOf(Violation.Kind.class), new Fuzzer().unchecked(wrong));
  }
}
