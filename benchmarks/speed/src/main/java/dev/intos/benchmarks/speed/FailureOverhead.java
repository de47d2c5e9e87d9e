package dev.intos.benchmarks.speed;

import dev.intos.examples.app.Application;
import dev.intos.examples.app.Run;
import dev.intos.runtime.Durability;
import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.ManualClock;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TestHeaps;
import dev.intos.runtime.fault.Device;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How much longer an application takes to its end when the power fails after some time, again and
 * again, than without failures: IntOS's headline, measured in kind.
 *
 * <p>The device is in memory, as IntOS's is, and idle time is skipped. The time of each boot, from
 * opening the heap on, is counted; power lasts for some time from then on. A boot that made nothing
 * durable is followed by one in which it lasts twice as long, and is counted too.
 */
final class FailureOverhead {
  /** What an application took; not a number if it came to no end. */
  record Cost(double millis, int failures) {}

  private static final int ROUNDS = 7;
  private static final int WARM_UP = 3;

  /** After so many failures an application is said to come to no end. */
  private static final int GIVES_UP = 2_000;

  private final Application application;

  FailureOverhead(Application application) {
    this.application = application;
  }

  /**
   * The median of some rounds, after others that warm up.
   *
   * @param periods how long the power lasts each time, in microseconds; 0 for ever. Interleaved
   */
  List<Cost> of(long... periods) throws Exception {
    List<List<Cost>> costs = new ArrayList<>();
    for (long ignored : periods) {
      costs.add(new ArrayList<>());
    }
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (int i = 0; i < periods.length; i++) {
        if (costs.get(i).stream().anyMatch(cost -> Double.isNaN(cost.millis()))) {
          continue;
        }
        Cost cost = once(periods[i]);
        if (round >= WARM_UP || Double.isNaN(cost.millis())) {
          costs.get(i).add(cost);
        }
      }
    }
    List<Cost> medians = new ArrayList<>();
    for (List<Cost> each : costs) {
      Collections.sort(each, (a, b) -> Double.compare(a.millis(), b.millis()));
      medians.add(each.get(each.size() / 2));
    }
    return medians;
  }

  private Cost once(long period) throws Exception {
    HeapOptions options =
        HeapOptions.defaults()
            .withDurability(Durability.PROCESS_CRASH)
            .withClock(ManualClock.skippingIdleTime());
    Device device = new Device();
    long nanos = 0;
    int failures = 0;
    int patience = 1;
    while (true) {
      Power power = new Power(period * 1000 * patience);
      device.faults(power);
      int before = device.count();
      long begin = System.nanoTime();
      power.on(begin);
      try (PersistentHeap heap = TestHeaps.open(device, options)) {
        Run.toTheEnd(application, heap);
        nanos += System.nanoTime() - begin;
        device.faults(operation -> {});
        return new Cost(nanos / 1e6, failures);
      } catch (RuntimeException e) {
        if (!power.isOff()) {
          throw e;
        }
        nanos += System.nanoTime() - begin;
      }
      if (++failures == GIVES_UP) {
        return new Cost(Double.NaN, failures);
      }
      patience = device.count() == before ? patience * 2 : 1;
      device = new Device(device.disk().restarted());
    }
  }

  /** Power that lasts for some time. */
  private static final class Power implements Device.Faults {
    private final long nanos;
    private long begin;
    private volatile boolean off;

    Power(long nanos) {
      this.nanos = nanos;
    }

    void on(long now) {
      begin = now;
    }

    boolean isOff() {
      return off;
    }

    @Override
    public void before(dev.intos.runtime.fault.Operation operation) throws IOException {
      if (nanos > 0 && System.nanoTime() - begin > nanos) {
        off = true;
      }
      if (off) {
        throw new IOException("the power is off");
      }
    }
  }
}
