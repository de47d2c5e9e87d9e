package dev.intos.examples.app;

import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;
import java.time.Duration;

/** Runs an application to its end, or on from where it was. */
public final class Run {
  private static final Duration LONG = Duration.ofMinutes(10);

  private Run() {}

  /**
   * Boots a kernel and waits until no task can run any more.
   *
   * @return the result
   */
  public static String toTheEnd(Application application, PersistentHeap heap) {
    try (Kernel kernel = Kernel.boot(heap)) {
      application.install(kernel, heap);
      kernel.start();
      if (!kernel.awaitQuiescence(LONG)) {
        throw new IllegalStateException("the application has come to no end");
      }
    }
    return application.result(heap);
  }
}
