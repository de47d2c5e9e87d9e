package dev.intos.runtime;

import dev.intos.runtime.internal.tx.Statistics;

/** What a heap has done since it was opened, and how large it is; a snapshot. */
public final class HeapStats {
  private final Statistics statistics;

  HeapStats(Statistics statistics) {
    this.statistics = statistics;
  }

  /** Boxes, mutexes and collections in memory, some perhaps about to be reclaimed. */
  public long objects() {
    return statistics.objects();
  }

  /** The size of the heap's file in bytes. */
  public long fileBytes() {
    return statistics.fileBytes();
  }

  /** How many of them were written since the last checkpoint. */
  public long journalBytes() {
    return statistics.journalBytes();
  }

  /** Committed transactions that changed something. */
  public long commits() {
    return statistics.commits();
  }

  /** Transactions that changed something and were rolled back. */
  public long rollbacks() {
    return statistics.rollbacks();
  }

  /** Data syncs for commits; fewer than commits where those shared one. */
  public long syncs() {
    return statistics.syncs();
  }

  /** Checkpoints that were written. */
  public long checkpoints() {
    return statistics.checkpoints();
  }

  /** Automatic checkpoints that failed and were put off; the journal goes on growing. */
  public long failedCheckpoints() {
    return statistics.failedCheckpoints();
  }

  @Override
  public String toString() {
    return statistics.toString();
  }
}
