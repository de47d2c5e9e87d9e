package dev.intos.runtime.internal.tx;

import dev.intos.runtime.internal.storage.Storage;
import java.time.Clock;
import java.time.Duration;

/**
 * How a heap is to be run; see {@code HeapOptions} for what each means.
 *
 * @param powerLoss whether commits survive a power loss, and not only the end of the process
 * @param sizeLimit the most bytes that the file may have
 * @param checkpointAfter how many bytes of journal call for a checkpoint
 * @param tick the unit of the heap's time
 * @param clock what time is read from
 * @param loader where stored classes are looked up
 * @param storage opens the files
 */
public record Settings(
    boolean powerLoss,
    long sizeLimit,
    long checkpointAfter,
    Duration tick,
    Clock clock,
    ClassLoader loader,
    Storage.Provider storage) {}
