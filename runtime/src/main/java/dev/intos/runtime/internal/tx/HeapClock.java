package dev.intos.runtime.internal.tx;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The time of a heap, in ticks since it was created. Used by any thread. */
public final class HeapClock {
  private static final Duration ENDLESS = Duration.ofDays(365_000);

  private final Clock source;
  private final long tickMillis;
  private final long createdMillis;
  private final long lastTick;
  private final AtomicLong latest = new AtomicLong();

  HeapClock(Clock source, Duration tick, long createdMillis) {
    this.source = source;
    this.tickMillis = tick.toMillis();
    this.createdMillis = createdMillis;
    this.lastTick = (Long.MAX_VALUE - createdMillis) / tickMillis;
  }

  /** How many ticks have begun; never less than before. */
  public long ticks() {
    long elapsed = source.millis() - createdMillis;
    return latest.accumulateAndGet(elapsed / tickMillis, Math::max);
  }

  /** The tick that begins so much later than now, if at all; never, if it is too far away. */
  public long after(long ticks) {
    long then = ticks() + Math.max(0, ticks);
    return then < 0 || then > lastTick ? Long.MAX_VALUE : then;
  }

  /** The tick that begins when so much time has passed, or soon after. */
  public long after(Duration time) {
    boolean endless = time.compareTo(ENDLESS) > 0;
    return endless ? Long.MAX_VALUE : after((time.toMillis() + tickMillis - 1) / tickMillis);
  }

  /** When a tick begins. */
  public Instant momentOf(long tick) {
    return Instant.ofEpochMilli(createdMillis + tick * tickMillis);
  }

  /** What time is read from. */
  public Clock source() {
    return source;
  }
}
