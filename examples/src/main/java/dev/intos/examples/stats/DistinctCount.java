package dev.intos.examples.stats;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** Tells about how many different numbers it has seen, in a few bytes (linear counting). */
@Persistent
class DistinctCount {
  private static final int BITS = 128;

  private final long[] seen = new long[2];

  @Mut
  void add(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    int bit = (int) (mixed >>> 57); // 7 bits: 0 to 127
    seen[bit / Long.SIZE] |= 1L << bit;
  }

  double estimate() {
    int unseen = BITS;
    for (long bits : seen) {
      unseen -= Long.bitCount(bits);
    }
    return unseen == 0 ? BITS : -BITS * StrictMath.log((double) unseen / BITS);
  }
}
