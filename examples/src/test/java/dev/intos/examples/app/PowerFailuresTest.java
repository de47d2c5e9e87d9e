package dev.intos.examples.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.ManualClock;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TestHeaps;
import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fault.PowerCuts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The power fails again and again, and each application comes to the end that it comes to without a
 * failure. The system property {@code intos.seeds} says how many random runs there are, {@code
 * intos.whole} that applications run in their whole length.
 */
class PowerFailuresTest {
  private static final int SEEDS = Integer.getInteger("intos.seeds", 10);
  private static final boolean WHOLE = Boolean.getBoolean("intos.whole");

  private static Application form(Applications each) {
    return WHOLE ? each.whole() : each.brief();
  }

  private static HeapOptions options() {
    return HeapOptions.defaults()
        .withClock(ManualClock.skippingIdleTime())
        .withCheckpointAfter(10_000);
  }

  /** What a device holds when it is switched on for good. */
  private static String result(Application application, Device device) {
    try (PersistentHeap heap = TestHeaps.open(new Device(device.disk()), options())) {
      return application.result(heap);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterEveryFewOperations(Applications each) throws Exception {
    Application application = form(each);
    String expected = Undisturbed.result(application);
    for (int n : new int[] {100, 40, 17, 9, 5, 3, 2, 1}) {
      PowerCuts.Outcome outcome =
          PowerCuts.every(n, new Device(), options(), heap -> Run.toTheEnd(application, heap));
      assertEquals(expected, result(application, outcome.device()), "after every " + n);
      assertTrue(n > 5 || outcome.failures() > 0, "no failure with " + n);
    }
  }

  @ParameterizedTest
  @EnumSource
  void atRandomLosingWhatIsNotSynced(Applications each) throws Exception {
    Application application = form(each);
    String expected = Undisturbed.result(application);
    int failures = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      PowerCuts.Outcome outcome =
          PowerCuts.random(
              seed, 2, 30, new Device(), options(), heap -> Run.toTheEnd(application, heap));
      assertEquals(expected, result(application, outcome.device()), "seed " + seed);
      failures += outcome.failures();
    }
    assertTrue(failures > 0, "no failure");
  }
}
