package dev.intos.examples.app;

import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.ManualClock;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TestHeaps;
import dev.intos.runtime.fault.Device;

/** A run without a failure. */
public final class Undisturbed {
  private Undisturbed() {}

  /** The result of an application on an empty device. */
  public static String result(Application application) {
    HeapOptions options = HeapOptions.defaults().withClock(ManualClock.skippingIdleTime());
    try (PersistentHeap heap = TestHeaps.open(new Device(), options)) {
      return Run.toTheEnd(application, heap);
    }
  }
}
