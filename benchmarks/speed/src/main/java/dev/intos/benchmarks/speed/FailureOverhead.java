package dev.intos.benchmarks.speed;

import dev.intos.examples.app.Application;
import dev.intos.examples.app.Run;
import dev.intos.runtime.Durability;
import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.ManualClock;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TestHeaps;
import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fault.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How much longer an application takes to its end when the power fails after some time, again and
 * again, than without failures: IntOS's headline, measured in kind.
 *
 * <p>The device is in memory, as IntOS's is, and idle time is skipped. The time of each boot is
 * counted, from opening the heap to the first operation of the device after the power was to fail;
 * what follows in the process is no part of the machine that is simulated. A boot that wrote nothing
 * is followed by one in which the power lasts twice as long, and is counted too. To open a heap
 * writes nothing: a boot that did only that, or was held up, has brought the application no further.
 */
final class FailureOverhead {
  /** What an application took; not a number if it came to no end. */
  record Cost(double millis, int failures) {}

  private static final int ROUNDS = 11;
  private static final int WARM_UP = 50;

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
        nanos += power.lasted();
      }
      if (++failures == GIVES_UP) {
        return new Cost(Double.NaN, failures);
      }
      patience = isWritten(device) ? 1 : patience * 2;
      device = new Device(device.disk().restarted());
    }
  }

  private static boolean isWritten(Device device) {
    return device.operations().stream().anyMatch(Operation.Write.class::isInstance);
  }

  /** Power that lasts for some time, and fails at the device's first operation after that. */
  private static final class Power implements Device.Faults {
    private final long nanos;
    private long begin;
    private volatile boolean off;
    private volatile long end;

    Power(long nanos) {
      this.nanos = nanos;
    }

    void on(long now) {
      begin = now;
    }

    boolean isOff() {
      return off;
    }

    long lasted() {
      return end - begin;
    }

    @Override
    public synchronized void before(Operation operation) throws IOException {
      long now = System.nanoTime();
      if (!off && nanos > 0 && now - begin > nanos) {
        end = now;
        off = true;
      }
      if (off) {
        throw new IOException("the power is off");
      }
    }
  }
}
