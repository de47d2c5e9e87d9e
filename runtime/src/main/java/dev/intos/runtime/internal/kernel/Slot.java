package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.internal.tx.HeapClock;
import dev.intos.runtime.internal.tx.Waiter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * A task as the scheduler knows it. Methods are for the task's own thread, but for those at the
 * end, which are for whoever has the scheduler's lock.
 */
final class Slot {
  /** How often the clock is looked at, which need not keep pace with the JVM's. */
  private static final long LOOK_MILLIS = 20;

  /** What a task does. */
  enum State {
    READY,
    RUNNING,
    /** For a commit, for a mutex or for a time. */
    WAITING,
    /** For something that the kernel knows nothing of. */
    OUTSIDE
  }

  private final Scheduler scheduler;
  private final HeapClock clock;
  private final Condition changed;
  private Thread thread;
  private long priority;
  private State state = State.READY;

  /** Whether its thread does the kernel's work, or runs a transaction. */
  private boolean inKernel = true;

  /** What it waits for, or null. */
  private Waiter waitsFor;

  private long place;
  private long deadline = Long.MAX_VALUE;

  /**
   * A slot of a new task.
   *
   * @param changed of the scheduler's lock
   */
  Slot(Scheduler scheduler, HeapClock clock, Condition changed, long priority) {
    this.scheduler = scheduler;
    this.clock = clock;
    this.changed = changed;
    this.priority = priority;
  }

  /** The task can run, on this thread. */
  void start(Thread by) {
    scheduler.locked(
        () -> {
          thread = by;
          ready();
          scheduler.add(this);
        });
  }

  /** From now on it is as urgent as this. */
  void priority(long to) {
    scheduler.locked(() -> priority = to);
  }

  /** Its thread was started. */
  void begin() {
    scheduler.locked(this::awaitTurn);
  }

  /** The task comes to something of the kernel's, and gives way to a more urgent one. */
  void enter() {
    scheduler.locked(
        () -> {
          inKernel = true;
          giveWay();
        });
  }

  /** The task gives way to a more urgent one, and goes on with code of its own. */
  void exit() {
    scheduler.locked(
        () -> {
          scheduler.callBack(this);
          giveWay();
          inKernel = false;
        });
  }

  private void giveWay() {
    scheduler.refuseStopping();
    if (state == State.OUTSIDE) {
      ready();
      scheduler.dispatch();
      awaitTurn();
      return;
    }
    Slot next = scheduler.next();
    if (next != null && next.priority > priority) {
      leave(State.READY, scheduler.firstPlace());
    }
  }

  /** Gives way to a task as urgent as this. */
  void yield() {
    scheduler.locked(() -> leave(State.READY, scheduler.lastPlace()));
  }

  private void leave(State to, long newPlace) {
    place = newPlace;
    leave(to);
    awaitTurn();
  }

  /** Lets another task come to something of the kernel's and be done with it, if one can run. */
  void standAside() {
    scheduler.locked(
        () -> {
          if (scheduler.next() != null) {
            scheduler.standAside(this);
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

  /** How this task waits for a commit, once. */
  Waiter waiter() {
    return new Waiter() {
      private boolean woken;

      @Override
      public void wake() {
        scheduler.locked(
            () -> {
              woken = true;
              if (waitsFor == this) {
                ready();
                scheduler.dispatch();
              }
            });
      }

      @Override
      public void await(long until) {
        scheduler.locked(
            () -> {
              scheduler.refuseStopping();
              if (!woken) {
                waitsFor = this;
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
    while (state == State.WAITING && !scheduler.isStopping()) {
      if (clock.ticks() >= until) {
        ready();
        scheduler.dispatch();
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
    scheduler.locked(() -> scheduler.remove(this));
  }

  private void awaitTurn() {
    while (!scheduler.isRunning(this)) {
      scheduler.refuseStopping();
      changed.awaitUninterruptibly();
    }
    scheduler.refuseStopping();
  }

  // For whoever has the lock.

  /** It does not go on: another may. */
  void leave(State to) {
    state = to;
    scheduler.release(this);
  }

  /** It can go on. */
  void ready() {
    state = State.READY;
    waitsFor = null;
    place = scheduler.lastPlace();
  }

  /** It is let go on. */
  void run() {
    state = State.RUNNING;
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    } else {
      signal();
    }
  }

  /** Time may have moved, up to when it waits. */
  void timeMoved() {
    if (state == State.WAITING && deadline <= clock.ticks()) {
      ready();
      signal();
    }
  }

  /** Its thread is to look at what has changed. */
  void signal() {
    changed.signalAll();
  }

  boolean isReady() {
    return state == State.READY;
  }

  /** Whether it goes on before another. */
  boolean isBefore(Slot other) {
    return priority != other.priority ? priority > other.priority : place < other.place;
  }

  /** The tick until which it waits. */
  long deadline() {
    return deadline;
  }

  boolean waitsForever() {
    return state == State.WAITING && deadline == Long.MAX_VALUE;
  }

  /** Whether its thread waits for something that the kernel knows nothing of. */
  boolean isBlocked() {
    if (inKernel) {
      return false;
    }
    Thread.State now = thread.getState();
    return now == Thread.State.BLOCKED
        || now == Thread.State.WAITING
        || now == Thread.State.TIMED_WAITING;
  }
}
