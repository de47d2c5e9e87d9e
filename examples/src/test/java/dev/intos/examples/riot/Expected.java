package dev.intos.examples.riot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.intos.examples.app.Application;
import dev.intos.examples.app.Reboots;
import java.nio.file.Path;

/** Compares an application's result with one that was computed without it. */
public final class Expected {
  private Expected() {}

  /** A run without an interruption has this result. */
  public static void result(String expected, Application application, Path directory) {
    assertEquals(expected, Reboots.none(application, directory.resolve("clean.heap")));
  }
}
