package dev.intos.runtime.fault;

import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TestHeaps;
import java.io.IOException;
import java.util.Random;
import java.util.function.IntFunction;

/** Runs a program on a device whose power fails, boots it again, and so on until it is done. */
public final class PowerCuts {
  /** A program that goes on where it was when it is run again on the same heap. */
  @FunctionalInterface
  public interface Program {
    /** Runs it to its end. */
    void run(PersistentHeap heap) throws Exception;
  }

  /** The device after a program's end, and how often its power had failed. */
  public record Outcome(Device device, int failures) {}

  private static final int MAX_FAILURES = 5_000;

  private PowerCuts() {}

  /**
   * The power fails after every {@code n}-th operation since the heap was opened; writes that were
   * not synced survive.
   */
  public static Outcome every(int n, Device device, HeapOptions options, Program program)
      throws Exception {
    return run(device, options, program, false, boot -> n);
  }

  /**
   * The power fails after some operations each time, also while the heap is opened; what was not
   * synced is lost.
   */
  public static Outcome random(
      long seed, int atLeast, int atMost, Device device, HeapOptions options, Program program)
      throws Exception {
    Random random = new Random(seed);
    return run(
        device, options, program, true, boot -> atLeast + random.nextInt(atMost - atLeast + 1));
  }

  private static Outcome run(
      Device first,
      HeapOptions options,
      Program program,
      boolean worst,
      IntFunction<Integer> operations)
      throws Exception {
    Device device = first;
    for (int failures = 0; ; failures++) {
      Power power = new Power(operations.apply(failures));
      if (worst) {
        device.faults(power);
      }
      try (PersistentHeap heap = TestHeaps.open(device, options)) {
        device.faults(power);
        program.run(heap);
        if (power.staysOn()) {
          return new Outcome(device, failures);
        }
      } catch (Exception | Error e) {
        if (power.staysOn()) {
          throw e;
        }
      }
      if (failures > MAX_FAILURES) {
        throw new AssertionError("no progress in " + failures + " boots");
      }
      Disk left = worst ? crash(device).withoutUnsynced() : device.disk();
      device = new Device(left.restarted());
    }
  }

  private static CrashPoint crash(Device device) {
    return new CrashPoint(device.before(), device.operations(), device.count());
  }

  private static final class Power implements Device.Faults {
    private int left;
    private boolean off;

    Power(int operations) {
      left = operations;
    }

    /** Leaves the power on from now on, unless it has failed. */
    synchronized boolean staysOn() {
      left = Integer.MAX_VALUE;
      return !off;
    }

    @Override
    public synchronized void before(Operation operation) throws IOException {
      off = off || left-- <= 0;
      if (off) {
        throw new IOException("the power is off");
      }
    }
  }
}
