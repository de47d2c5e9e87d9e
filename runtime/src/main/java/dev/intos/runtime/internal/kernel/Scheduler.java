package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.ManualClock;
import dev.intos.runtime.internal.tx.HeapClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Says which task runs, as on a machine with one core: the most urgent one that can, and among
 * equally urgent ones the one that could first. A task gives way to a more urgent one when a
 * transaction begins or ends, when a round of a loop ends, and where it waits. If its thread waits
 * for something else, others go on beside it after a while.
 *
 * <p>Each task has a thread of its own, which is started when it is let go on for the first time;
 * one of them is let go on. Used by all of them.
 */
final class Scheduler {
  /** How often the clock is looked at, which need not keep pace with the JVM's. */
  private static final long LOOK_MILLIS = 20;

  /** How often in a row a thread is found blocked before others go on. */
  private static final int LOOKS = 3;

  private final HeapClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private final Condition watching = lock.newCondition();
  private final List<Slot> slots = new ArrayList<>();
  private Slot running;
  private boolean stopping;

  /** The task that lets another one go first, or null. */
  private Slot aside;

  /** Places in the line: of those that became ready they go up, of those interrupted down. */
  private long back;

  private long front;

  Scheduler(HeapClock clock) {
    this.clock = clock;
  }

  /** A new task, which can run once it has been given its thread. */
  Slot slot(long priority) {
    return new Slot(this, clock, lock.newCondition(), priority);
  }

  // For the slots, which have the lock.

  /** A task begins. */
  void add(Slot slot) {
    slots.add(slot);
  }

  /** Whether this is the task that is let go on. */
  boolean isRunning(Slot slot) {
    return running == slot;
  }

  /** A task does not go on: another may. */
  void release(Slot slot) {
    callBack(slot);
    if (running == slot) {
      running = null;
    }
    dispatch();
  }

  /** A task lets another go first. */
  void standAside(Slot slot) {
    aside = slot;
  }

  /** Whoever stood aside for this task can go on. */
  void callBack(Slot slot) {
    if (aside != null && aside != slot) {
      aside.ready();
      aside = null;
    }
  }

  /** A task is over. */
  void remove(Slot slot) {
    slots.remove(slot);
    release(slot);
  }

  /** The place behind all others that are ready. */
  long lastPlace() {
    return back++;
  }

  /** The place before all others that are ready. */
  long firstPlace() {
    return --front;
  }

  // For the kernel.

  /** Lets the most urgent task go on, if none does. */
  void schedule() {
    locked(this::dispatch);
  }

  /**
   * Lets others go on while the thread of the running task waits for something that the kernel
   * knows nothing of. Returns when the kernel stops.
   */
  void watch() {
    lock.lock();
    try {
      Slot suspect = null;
      int looks = 0;
      while (!stopping) {
        looks = running != null && running == suspect && running.isBlocked() ? looks + 1 : 0;
        suspect = running;
        if (looks == LOOKS) {
          suspect.leave(Slot.State.OUTSIDE);
        }
        watching.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Unwinds all tasks. */
  void stop() {
    locked(
        () -> {
          stopping = true;
          slots.forEach(Slot::signal);
          quiet.signalAll();
          watching.signalAll();
        });
  }

  /** Whether, within that time, all tasks are over or wait for what only the program can bring. */
  boolean awaitQuiescence(Duration atMost) {
    lock.lock();
    try {
      long left = TimeUnit.NANOSECONDS.convert(atMost);
      while (!isQuiet() && !stopping && left > 0) {
        left = quiet.awaitNanos(left);
      }
      return isQuiet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private boolean isQuiet() {
    for (Slot slot : slots) {
      if (!slot.waitsForever()) {
        return false;
      }
    }
    return true;
  }

  boolean isStopping() {
    return stopping;
  }

  void refuseStopping() {
    if (stopping) {
      throw new TaskStopped();
    }
  }

  /** Who goes on next, or null. */
  Slot next() {
    Slot next = null;
    for (Slot slot : slots) {
      if (slot.isReady() && (next == null || slot.isBefore(next))) {
        next = slot;
      }
    }
    return next;
  }

  void dispatch() {
    if (running != null || stopping) {
      return;
    }
    Slot next = next();
    if (next == null && skipTime()) {
      next = next();
    }
    if (next != null) {
      running = next;
      next.run();
    } else if (isQuiet()) {
      quiet.signalAll();
    }
  }

  /** Where nothing can happen before a time, and time moves at our will, moves it there. */
  private boolean skipTime() {
    if (!(clock.source() instanceof ManualClock manual) || !manual.skipsIdleTime()) {
      return false;
    }
    long first = slots.stream().mapToLong(Slot::deadline).min().orElse(Long.MAX_VALUE);
    if (first == Long.MAX_VALUE) {
      return false;
    }
    manual.advanceTo(clock.momentOf(first));
    slots.forEach(Slot::timeMoved);
    return true;
  }

  /** Does something that no other thread may see in part. */
  void locked(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }
}
