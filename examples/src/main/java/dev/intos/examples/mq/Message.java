package dev.intos.examples.mq;

import dev.intos.annotations.Persistent;

/**
 * What the agent sends.
 *
 * @param number its place among those that were sent
 * @param time when, in ticks
 * @param value the time plus 42
 */
@Persistent
record Message(long number, long time, long value) {
  static Message of(long number, long time) {
    return new Message(number, time, time + 42);
  }
}
