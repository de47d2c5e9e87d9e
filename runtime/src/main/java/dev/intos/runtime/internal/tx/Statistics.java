package dev.intos.runtime.internal.tx;

/**
 * Counters of a heap since it was opened, and its sizes.
 *
 * @param objects boxes and collections in memory, some perhaps unreachable
 * @param fileBytes the size of the file
 * @param journalBytes how much of that was written since the last checkpoint
 * @param sizeLimit the most bytes that the file may have
 * @param commits transactions that changed something and committed
 * @param rollbacks transactions that did not
 * @param syncs data syncs for commits
 * @param checkpoints checkpoints that were written
 * @param failedCheckpoints automatic checkpoints that failed, and were put off
 */
public record Statistics(
    long objects,
    long fileBytes,
    long journalBytes,
    long sizeLimit,
    long commits,
    long rollbacks,
    long syncs,
    long checkpoints,
    long failedCheckpoints) {}
