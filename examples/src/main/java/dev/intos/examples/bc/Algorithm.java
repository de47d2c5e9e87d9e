package dev.intos.examples.bc;

import java.util.function.IntUnaryOperator;

/** Ways of counting the bits of a number that are set. */
enum Algorithm {
  SHIFTING(Algorithm::shifting),
  CLEARING(Algorithm::clearing),
  ADDING(Algorithm::adding),
  NIBBLES(Algorithm::nibbles),
  BYTES(Algorithm::bytes),
  HALVING(n -> halving(n, Integer.SIZE));

  private final IntUnaryOperator bits;

  Algorithm(IntUnaryOperator bits) {
    this.bits = bits;
  }

  int bits(int n) {
    return bits.applyAsInt(n);
  }

  /** Looks at one bit after the other. */
  private static int shifting(int n) {
    int bits = 0;
    for (int left = n; left != 0; left >>>= 1) {
      bits += left & 1;
    }
    return bits;
  }

  /** Clears the lowest bit until none is left. */
  private static int clearing(int n) {
    int bits = 0;
    for (int left = n; left != 0; left &= left - 1) {
      bits++;
    }
    return bits;
  }

  /** Adds neighbours: bits, then pairs, nibbles, bytes and halves. */
  private static int adding(int n) {
    int pairs = (n & 0x55555555) + (n >>> 1 & 0x55555555);
    int nibbles = (pairs & 0x33333333) + (pairs >>> 2 & 0x33333333);
    int bytes = (nibbles & 0x0F0F0F0F) + (nibbles >>> 4 & 0x0F0F0F0F);
    int halves = (bytes & 0x00FF00FF) + (bytes >>> 8 & 0x00FF00FF);
    return (halves & 0xFFFF) + (halves >>> 16);
  }

  /** Looks each nibble up. */
  private static int nibbles(int n) {
    int bits = 0;
    for (int left = n; left != 0; left >>>= 4) {
      bits += Tables.NIBBLE[left & 0xF];
    }
    return bits;
  }

  /** Looks each byte up. */
  private static int bytes(int n) {
    return Tables.BYTE[n & 0xFF]
        + Tables.BYTE[n >>> 8 & 0xFF]
        + Tables.BYTE[n >>> 16 & 0xFF]
        + Tables.BYTE[n >>> 24];
  }

  /** Counts each half by itself. */
  private static int halving(int n, int width) {
    if (width == 1) {
      return n & 1;
    }
    int half = width / 2;
    return halving(n, half) + halving(n >>> half, half);
  }

  /** How many bits are set in small numbers. */
  private static final class Tables {
    static final int[] NIBBLE = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};
    static final int[] BYTE = new int[256];

    static {
      for (int i = 0; i < BYTE.length; i++) {
        BYTE[i] = NIBBLE[i & 0xF] + NIBBLE[i >>> 4];
      }
    }
  }
}
