package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.HeapException;
import dev.intos.runtime.KernelObserver.Outcome;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.Waiter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs what timers do when they expire, each time as one transaction with the timer's new start. A
 * task more urgent than those of the program.
 */
final class TimerService implements Runnable {
  private static final long PRIORITY = 1L << 40;

  /** One that was interrupted after an effect goes before everything. */
  private static final long INTERRUPTED = 1L << 42;

  private final KernelCore kernel;
  private final HeapCore heap;
  private final Slot slot;

  /** Timers whose body failed, which rest until the next boot. */
  private final Set<Long> failed = new HashSet<>();

  private volatile Waiter changes;

  TimerService(KernelCore kernel, HeapCore heap) {
    this.kernel = kernel;
    this.heap = heap;
    boolean interrupted =
        Registry.timers(heap).stream().anyMatch(timer -> !timer.answers().isEmpty());
    this.slot = kernel.scheduler().slot(interrupted ? INTERRUPTED : PRIORITY);
    this.changes = slot.waiter();
  }

  Slot slot() {
    return slot;
  }

  /** A timer was started, stopped or changed. */
  void timersChanged() {
    changes.wake();
  }

  @Override
  public void run() {
    try {
      slot.begin();
      skipMissed();
      while (true) {
        slot.enter();
        Waiter waiter = slot.waiter();
        changes = waiter;
        TimerObject first = heap.view(transaction -> first());
        long due = first == null ? Long.MAX_VALUE : due(first);
        if (due <= heap.clock().ticks()) {
          fire(first);
          slot.standAside(); // or timers that are always late would let no task run
        } else {
          slot.priority(PRIORITY);
          waiter.await(due);
        }
      }
    } catch (TaskStopped e) {
      // closed
    } catch (HeapException e) {
      kernel.failed("the timer service", e);
    } finally {
      slot.end();
    }
  }

  private void skipMissed() {
    heap.run(
        transaction -> {
          long now = heap.clock().ticks();
          Registry.timers(heap).stream()
              .filter(timer -> timer.answers().isEmpty())
              .forEach(timer -> timer.skipMissed(now, transaction));
          return null;
        });
  }

  /** The one that expires first, or was interrupted when it did. */
  private TimerObject first() {
    List<TimerObject> timers = Registry.timers(heap);
    return timers.stream()
        .filter(timer -> !failed.contains(timer.node().id()))
        .min(
            Comparator.comparing((TimerObject timer) -> timer.answers().isEmpty())
                .thenComparingLong(TimerObject::due))
        .orElse(null);
  }

  /** When it expires; one that was interrupted has. */
  private static long due(TimerObject timer) {
    return timer.answers().isEmpty() ? timer.due() : 0;
  }

  private void fire(TimerObject timer) {
    String name = timer.definition().name();
    long begin = System.nanoTime();
    RecordedExecution execution =
        RecordedExecution.ofTimer(
            timer.answers(), slot, () -> kernel.observed(name, "timer", Outcome.WAITED, begin));
    try {
      heap.run(
          execution,
          transaction -> {
            if (due(timer) <= heap.clock().ticks()) {
              timer.expire(transaction);
              kernel.callbacks().run(kernel.bodyOf(timer), timer.parameter(), transaction);
            }
            execution.commit(transaction);
            return null;
          });
      kernel.observed(name, "timer", Outcome.EXECUTED, begin);
    } catch (TaskStopped e) {
      throw e;
    } catch (Throwable t) {
      kernel.observed(name, "timer", Outcome.ROLLED_BACK, begin);
      failed.add(timer.node().id());
      kernel.failed("the timer " + name, t);
    }
  }
}
