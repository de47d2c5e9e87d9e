package dev.intos.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until it is told to move, for tests: {@link HeapOptions#withClock}.
 *
 * <p>May be used by several threads.
 */
public final class ManualClock extends Clock {
  private final boolean skipsIdleTime;
  private long millis;

  private ManualClock(boolean skipsIdleTime) {
    this.skipsIdleTime = skipsIdleTime;
  }

  /** A clock that moves only by {@link #advance}. */
  public static ManualClock standing() {
    return new ManualClock(false);
  }

  /**
   * A clock that also moves by itself when no task of the kernel can run before some delay,
   * time-out or timer is due: to that moment, so that nobody waits for it.
   */
  public static ManualClock skippingIdleTime() {
    return new ManualClock(true);
  }

  /** Moves it, backwards by a negative time. */
  public synchronized void advance(Duration by) {
    millis += by.toMillis();
  }

  /** Moves it to a moment, unless that is past. */
  public synchronized void advanceTo(Instant moment) {
    millis = Math.max(millis, moment.toEpochMilli());
  }

  /** Whether it moves by itself when nothing can happen earlier. */
  public boolean skipsIdleTime() {
    return skipsIdleTime;
  }

  @Override
  public synchronized long millis() {
    return millis;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** This clock: its time has no zone. */
  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
