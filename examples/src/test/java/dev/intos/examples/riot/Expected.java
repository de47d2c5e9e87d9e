package dev.intos.examples.riot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.examples.app.Application;
import dev.intos.examples.app.Reboots;
import java.nio.file.Path;

/** Compares an application's result with one that was computed without it. */
public final class Expected {
  private Expected() {}

  /** A run at one go, and runs that are stopped and booted again, have this result. */
  public static void result(String expected, Application application, Path directory) {
    assertEquals(expected, Reboots.none(application, directory.resolve("clean.heap")));
    for (int most : new int[] {40, 12}) {
      Path file = directory.resolve("stopped after " + most + ".heap");
      Reboots.Result result = Reboots.everyFew(application, most, most, file);
      assertEquals(expected, result.text());
      assertTrue(result.stops() > 2, result::toString);
    }
  }
}
