package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.ManualClock;
import dev.intos.runtime.internal.tx.HeapClock;
import dev.intos.runtime.internal.tx.Waiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
 * <p>Each task has a thread of its own, of which one is let go on. Used by all of them.
 */
final class Scheduler {
  /** How often the clock is looked at, which need not keep pace with the JVM's. */
  private static final long LOOK_MILLIS = 20;

  /** How often in a row a thread is found blocked before others go on. */
  private static final int LOOKS = 3;

  private enum State {
    READY,
    RUNNING,
    /** For a commit, for a mutex or for a time. */
    WAITING,
    /** For something that the kernel knows nothing of. */
    OUTSIDE
  }

  private final HeapClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private final Condition watching = lock.newCondition();
  private final List<Slot> slots = new ArrayList<>();
  private Slot running;
  private boolean stopping;

  /** The task that lets another one go first, or null. */
  private Slot aside;

  /** The place in the line of who becomes ready next, and of who was only interrupted. */
  private long back;

  private long front;

  Scheduler(HeapClock clock) {
    this.clock = clock;
  }

  /** What the scheduler knows of a task. Its methods are for the task's own thread. */
  final class Slot {
    private final Condition changed = lock.newCondition();
    private Thread thread;
    private long priority;
    private State state = State.READY;

    /** Whether its thread does the kernel's work, or runs a transaction. */
    private boolean inKernel = true;

    private long place = back++;
    private long deadline = Long.MAX_VALUE;

    private Slot(long priority) {
      this.priority = priority;
    }

    /** From now on it is as urgent as this. */
    void priority(long to) {
      locked(() -> priority = to);
    }

    /** Waits to be let run for the first time. */
    void begin() {
      locked(
          () -> {
            thread = Thread.currentThread();
            awaitTurn();
          });
    }

    /** The task comes to something of the kernel's, and gives way to a more urgent one. */
    void enter() {
      locked(
          () -> {
            inKernel = true;
            giveWay();
          });
    }

    /** The task gives way to a more urgent one, and goes on with code of its own. */
    void exit() {
      locked(
          () -> {
            callBack();
            giveWay();
            inKernel = false;
          });
    }

    private void giveWay() {
      refuseStopping();
      if (state == State.OUTSIDE) {
        ready();
        dispatch();
        awaitTurn();
        return;
      }
      Slot next = next();
      if (next != null && next.priority > priority) {
        place = --front;
        leave(State.READY);
        awaitTurn();
      }
    }

    /** Gives way to a task as urgent as this. */
    void yield() {
      locked(
          () -> {
            place = back++;
            leave(State.READY);
            awaitTurn();
          });
    }

    /** Lets another task come to something of the kernel's and be done with it, if one can run. */
    void standAside() {
      locked(
          () -> {
            if (next() != null) {
              aside = this;
              deadline = clock.ticks();
              leave(State.WAITING);
              awaitTurn();
              deadline = Long.MAX_VALUE;
            }
          });
    }

    /** Waits until a tick. */
    void sleepUntil(long tick) {
      waiter().await(tick);
    }

    /** How this task waits for a commit. */
    Waiter waiter() {
      return new Waiter() {
        private boolean woken;

        @Override
        public void wake() {
          locked(
              () -> {
                woken = true;
                if (state == State.WAITING) {
                  ready();
                  dispatch();
                }
              });
        }

        @Override
        public void await(long until) {
          locked(
              () -> {
                refuseStopping();
                if (!woken) {
                  waitUntil(until);
                }
              });
        }
      };
    }

    private void waitUntil(long until) {
      deadline = until;
      leave(State.WAITING);
      boolean interrupted = false;
      while (state == State.WAITING && !stopping) {
        if (clock.ticks() >= until) {
          ready();
          dispatch();
        } else if (until == Long.MAX_VALUE) {
          changed.awaitUninterruptibly();
        } else {
          try {
            changed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      }
      deadline = Long.MAX_VALUE;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      awaitTurn();
    }

    /** The task is over. */
    void end() {
      locked(
          () -> {
            slots.remove(this);
            callBack();
            if (running == this) {
              running = null;
            }
            dispatch();
          });
    }

    private boolean isBlocked() {
      if (inKernel) {
        return false;
      }
      Thread.State now = thread.getState();
      return now == Thread.State.BLOCKED
          || now == Thread.State.WAITING
          || now == Thread.State.TIMED_WAITING;
    }

    private void leave(State to) {
      state = to;
      callBack();
      if (running == this) {
        running = null;
      }
      dispatch();
    }

    /** Whoever stood aside for this task can go on. */
    private void callBack() {
      if (aside != null && aside != this) {
        aside.ready();
        aside = null;
      }
    }

    private void ready() {
      state = State.READY;
      place = back++;
    }

    private void awaitTurn() {
      while (running != this) {
        refuseStopping();
        changed.awaitUninterruptibly();
      }
      refuseStopping();
    }
  }

  /** A new task, which can run. */
  Slot add(long priority) {
    lock.lock();
    try {
      Slot slot = new Slot(priority);
      slots.add(slot);
      return slot;
    } finally {
      lock.unlock();
    }
  }

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
        if (looks == LOOKS && next() != null) {
          suspect.leave(State.OUTSIDE);
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
          slots.forEach(slot -> slot.changed.signalAll());
          quiet.signalAll();
          watching.signalAll();
        });
  }

  /** Whether, within that time, all tasks are over or wait for what only the program can bring. */
  boolean awaitQuiescence(Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
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
    return slots.stream()
        .allMatch(slot -> slot.state == State.WAITING && slot.deadline == Long.MAX_VALUE);
  }

  private void refuseStopping() {
    if (stopping) {
      throw new TaskStopped();
    }
  }

  private Slot next() {
    return slots.stream()
        .filter(slot -> slot.state == State.READY)
        .min(
            Comparator.comparingLong((Slot slot) -> -slot.priority)
                .thenComparingLong(slot -> slot.place))
        .orElse(null);
  }

  private void dispatch() {
    if (running != null || stopping) {
      return;
    }
    Slot next = next();
    if (next == null && skipTime()) {
      next = next();
    }
    if (next != null) {
      running = next;
      next.state = State.RUNNING;
      next.changed.signalAll();
    } else if (isQuiet()) {
      quiet.signalAll();
    }
  }

  /** Where nothing can happen before a time, and time moves at our will, moves it there. */
  private boolean skipTime() {
    if (!(clock.source() instanceof ManualClock manual) || !manual.skipsIdleTime()) {
      return false;
    }
    long first = Long.MAX_VALUE;
    for (Slot slot : slots) {
      if (slot.state == State.OUTSIDE) {
        return false;
      }
      first = Math.min(first, slot.deadline);
    }
    if (first == Long.MAX_VALUE) {
      return false;
    }
    manual.advanceTo(clock.momentOf(first));
    return timeMoved();
  }

  /** Lets those go on whose time has come. */
  private boolean timeMoved() {
    long now = clock.ticks();
    boolean any = false;
    for (Slot slot : slots) {
      if (slot.state == State.WAITING && slot.deadline <= now) {
        slot.ready();
        slot.changed.signalAll();
        any = true;
      }
    }
    return any;
  }

  private void locked(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }
}
