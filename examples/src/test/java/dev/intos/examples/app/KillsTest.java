package dev.intos.examples.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process of each application is killed at random moments, and the last process, which is left
 * alone, says what a run without a kill says. The system property {@code intos.kills} says how many
 * are killed.
 */
class KillsTest {
  private static final int KILLS = Integer.getInteger("intos.kills", 3);
  private static final int LONGEST_MILLIS = 150;

  @TempDir Path directory;

  private Process start(Applications each) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            each.name(),
            directory.resolve("heap").toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void killAfter(int millis, Applications each) throws Exception {
    Process process = start(each);
    try (BufferedReader lines = process.inputReader()) {
      assertEquals("running", lines.readLine());
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @EnumSource
  void resultIsRight(Applications each) throws Exception {
    Random random = new Random(each.ordinal());
    for (int i = 0; i < KILLS; i++) {
      killAfter(random.nextInt(LONGEST_MILLIS), each);
    }
    Process last = start(each);
    try (BufferedReader lines = last.inputReader()) {
      assertEquals(
          "running\n" + Undisturbed.result(each.whole()),
          lines.lines().collect(Collectors.joining("\n")));
    }
    assertEquals(0, last.waitFor());
  }
}
