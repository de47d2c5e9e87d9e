package dev.intos.examples.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.ManualClock;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TestHeaps;
import dev.intos.runtime.fault.Device;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without a failure, each application computes what it should. */
class ApplicationsTest {
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MQ", "ETL", "STATS", "PRED", "TRAIN"}) // which have tests of their own
  void resultIsRight(Applications each) {
    HeapOptions options = HeapOptions.defaults().withClock(ManualClock.skippingIdleTime());
    try (PersistentHeap heap = TestHeaps.open(new Device(), options)) {
      assertEquals(Oracle.of(each), Run.toTheEnd(each.whole(), heap));
      assertEquals(Oracle.of(each), Run.toTheEnd(each.whole(), heap), "again, with nothing to do");
    }
  }
}
