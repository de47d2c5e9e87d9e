package dev.intos.examples.app;

import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.KernelObserver.Outcome;
import dev.intos.runtime.ManualClock;
import dev.intos.runtime.PersistentHeap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs an application on a file, at one go or stopped and booted again and again. */
public final class Reboots {
  private Reboots() {}

  /** The result of a run without an interruption. */
  public static String none(Application application, Path file) {
    try (PersistentHeap heap = PersistentHeap.open(file, options())) {
      return Run.toTheEnd(application, heap);
    }
  }

  /**
   * The result of a run that is stopped after every few transactions.
   *
   * @param most how many transactions there may be between two stops
   * @return the result, and how often it was stopped
   */
  public static Result everyFew(Application application, int most, long seed, Path file) {
    Random random = new Random(seed);
    HeapOptions options = options();
    for (int stops = 0; ; stops++) {
      try (PersistentHeap heap = PersistentHeap.open(file, options)) {
        if (session(application, heap, 1 + random.nextInt(most))) {
          return new Result(application.result(heap), stops);
        }
      }
    }
  }

  /** What came out, and after how many stops. */
  public record Result(String text, int stops) {}

  /** Returns whether the application came to its end before it was stopped. */
  private static boolean session(Application application, PersistentHeap heap, int transactions) {
    AtomicInteger left = new AtomicInteger(transactions);
    try (Kernel kernel = Kernel.boot(heap)) {
      application.install(kernel, heap);
      kernel.observe(
          (task, site, outcome, begin, end) -> {
            if (outcome == Outcome.EXECUTED) {
              left.decrementAndGet();
            }
          });
      kernel.start();
      while (left.get() > 0) {
        if (kernel.awaitQuiescence(Duration.ofMillis(1))) {
          return true;
        }
      }
      return false;
    }
  }

  private static HeapOptions options() {
    return HeapOptions.defaults().withClock(ManualClock.skippingIdleTime());
  }
}
