package dev.intos.runtime;

import dev.intos.runtime.internal.tx.Statistics;

/** How much persistent memory there is and is used (IntOS's {@code sys_pmem_stat}). */
public final class PmemStat {
  private final long objects;
  private final long usedBytes;
  private final long capacityBytes;

  PmemStat(Statistics statistics) {
    objects = statistics.objects();
    usedBytes = statistics.fileBytes();
    capacityBytes = statistics.sizeLimit();
  }

  /** Boxes, mutexes and collections, some perhaps about to be reclaimed. */
  public long objects() {
    return objects;
  }

  /** The size of the heap's file in bytes, before the commit of this transaction. */
  public long usedBytes() {
    return usedBytes;
  }

  /** How large it may grow; {@code Long.MAX_VALUE} without a limit. */
  public long capacityBytes() {
    return capacityBytes;
  }

  @Override
  public String toString() {
    return "PmemStat[objects="
        + objects
        + ", usedBytes="
        + usedBytes
        + ", capacityBytes="
        + capacityBytes
        + "]";
  }
}
