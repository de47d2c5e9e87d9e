package dev.intos.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken program is refused for its mistake, where it is, and for nothing else. */
class BrokenProgramTest {
  @TempDir Path output;

  static List<Path> programs() {
    return Javac.sources(Path.of("src/broken/java"));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void isRefused(Path file) {
    BrokenProgram program = new BrokenProgram(file);
    BrokenProgram.Verdict verdict = program.compile(new Javac(output));
    assertEquals(1, program.expected().size());
    assertEquals(program.expected(), verdict.faults(), () -> String.join("\n", verdict.messages()));
  }

  @Test
  void thereIsOneForEachRule() {
    Set<String> rules = new TreeSet<>();
    for (Path file : programs()) {
      new BrokenProgram(file).expected().forEach(fault -> rules.add(fault.split("\\.")[0]));
    }
    assertTrue(rules.containsAll(List.of("R1", "R2", "R3", "R4", "R5", "T")), rules::toString);
  }

  @Test
  void theExamplesThemselvesAreClean() {
    assertEquals(List.of(), new Javac(output).compile(Javac.sources(Path.of("src/main/java"))));
  }
}
