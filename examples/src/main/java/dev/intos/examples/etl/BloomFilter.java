package dev.intos.examples.etl;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** A set that may say of a word that it is in it when it is not, but never the reverse. */
@Persistent
class BloomFilter {
  private static final int HASHES = 3;

  private final long[] bits = new long[4];

  @Mut
  void add(String word) {
    for (int i = 0; i < HASHES; i++) {
      int bit = bit(word, i);
      bits[bit / Long.SIZE] |= 1L << bit;
    }
  }

  boolean mayContain(String word) {
    for (int i = 0; i < HASHES; i++) {
      int bit = bit(word, i);
      if ((bits[bit / Long.SIZE] & 1L << bit) == 0) {
        return false;
      }
    }
    return true;
  }

  private int bit(String word, int hash) {
    int mixed = (word.hashCode() + hash) * 0x9E3779B9;
    return (mixed ^ mixed >>> 16) & bits.length * Long.SIZE - 1;
  }
}
