package dev.intos.runtime;

import dev.intos.runtime.internal.storage.FileStorage;
import dev.intos.runtime.internal.storage.Storage;
import dev.intos.runtime.internal.tx.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** How a heap is to be run. Immutable: each method returns other options. */
public final class HeapOptions {
  private static final long CHECKPOINT_AFTER = 4 << 20;

  private final Durability durability;
  private final long sizeLimit;
  private final long checkpointAfter;
  private final Duration tick;
  private final Clock clock;
  private final ClassLoader loader;
  private final Storage.Provider storage;

  private HeapOptions(
      Durability durability,
      long sizeLimit,
      long checkpointAfter,
      Duration tick,
      Clock clock,
      ClassLoader loader,
      Storage.Provider storage) {
    this.durability = durability;
    this.sizeLimit = sizeLimit;
    this.checkpointAfter = checkpointAfter;
    this.tick = tick;
    this.clock = clock;
    this.loader = loader;
    this.storage = storage;
  }

  /**
   * What {@link PersistentHeap#open(java.nio.file.Path)} uses: commits survive power loss, no size
   * limit, a checkpoint after 4 MiB of journal, ticks of a millisecond.
   */
  public static HeapOptions defaults() {
    return new HeapOptions(
        Durability.POWER_LOSS,
        Long.MAX_VALUE,
        CHECKPOINT_AFTER,
        Duration.ofMillis(1),
        Clock.systemUTC(),
        null,
        FileStorage::new);
  }

  /** What a commit survives once it has returned. */
  public HeapOptions withDurability(Durability d) {
    Objects.requireNonNull(d, "durability");
    return new HeapOptions(d, sizeLimit, checkpointAfter, tick, clock, loader, storage);
  }

  /**
   * How large the file may grow. A transaction that does not fit fails with {@link
   * HeapFullException}. While a checkpoint is written, its new file stands beside the old one.
   *
   * @param bytes at least 1024
   */
  public HeapOptions withSizeLimit(long bytes) {
    if (bytes < 1024) {
      throw new IllegalArgumentException("a size limit of " + bytes + " bytes");
    }
    return new HeapOptions(durability, bytes, checkpointAfter, tick, clock, loader, storage);
  }

  /**
   * When a checkpoint is written automatically: when so much journal has been written since the
   * last one, and also as much as that checkpoint was large. Longer journals take longer to
   * recover.
   *
   * @param bytes {@code Long.MAX_VALUE} for never
   */
  public HeapOptions withCheckpointAfter(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("a checkpoint after " + bytes + " bytes");
    }
    return new HeapOptions(durability, sizeLimit, bytes, tick, clock, loader, storage);
  }

  /**
   * The unit of times: of {@link Syscalls#getTime}, delays, time-outs and periods of timers.
   *
   * @param length whole milliseconds, at least one
   */
  public HeapOptions withTick(Duration length) {
    if (length.toMillis() < 1) {
      throw new IllegalArgumentException("a tick of " + length);
    }
    return new HeapOptions(durability, sizeLimit, checkpointAfter, length, clock, loader, storage);
  }

  /** Which clock says what time it is; see {@link #withTick}. */
  public HeapOptions withClock(Clock source) {
    Objects.requireNonNull(source, "clock");
    return new HeapOptions(durability, sizeLimit, checkpointAfter, tick, source, loader, storage);
  }

  /**
   * Where the classes of stored objects are looked up when the heap is opened; by default the
   * context class loader of the thread that opens it.
   */
  public HeapOptions withClassLoader(ClassLoader classes) {
    Objects.requireNonNull(classes, "class loader");
    return new HeapOptions(durability, sizeLimit, checkpointAfter, tick, clock, classes, storage);
  }

  /** Which device the heap lives on. */
  HeapOptions withStorage(Storage.Provider device) {
    return new HeapOptions(durability, sizeLimit, checkpointAfter, tick, clock, loader, device);
  }

  Settings settings() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader classes = loader != null ? loader : context;
    return new Settings(
        durability == Durability.POWER_LOSS,
        sizeLimit,
        checkpointAfter,
        tick,
        clock,
        classes != null ? classes : HeapOptions.class.getClassLoader(),
        storage);
  }
}
