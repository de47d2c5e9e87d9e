package dev.intos.examples.em;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import java.util.Arrays;

/** A buffer that is filled again and again, and how often. */
@Persistent
final class Buffer {
  private static final int SIZE = 200;

  private final byte[] bytes = new byte[SIZE];
  private int fills;
  private int mixed;

  /** Fills it, and counts if it was found with different bytes. */
  @Mut
  void fill(byte with) {
    if (!isUniform()) {
      mixed++;
    }
    Arrays.fill(bytes, with);
    fills++;
  }

  private boolean isUniform() {
    for (byte each : bytes) {
      if (each != bytes[0]) {
        return false;
      }
    }
    return true;
  }

  String text() {
    int found = isUniform() ? mixed : mixed + 1;
    return "filled " + fills + " times, " + found + " times found mixed";
  }
}
