package dev.intos.runtime.internal.tx;

import dev.intos.runtime.HeapFullException;
import dev.intos.runtime.HeapPoisonedException;
import dev.intos.runtime.HeapStorageException;
import dev.intos.runtime.internal.journal.Journal;
import dev.intos.runtime.internal.journal.RedoRecord;
import dev.intos.runtime.internal.storage.StorageFullException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;

/**
 * Makes commits durable: writes their redo records, waits for them to be synced, writes
 * checkpoints, and lets nothing more be committed when storage has failed. Used by whoever has the
 * turn, but for {@link #awaitDurable}.
 */
final class CommitLog {
  private final Path path;
  private final Settings settings;
  private final HeapContents contents;
  private final Journal journal;
  private final GroupCommit group;
  private final Lock turn;
  private final Runnable onFailure;

  private volatile HeapPoisonedException poison;
  private long commits;
  private long checkpoints;
  private long failedCheckpoints;
  private long nextCheckpointAt;

  /**
   * The log of a heap that has been opened.
   *
   * @param turn taken when storage fails outside of a turn
   * @param onFailure called then
   */
  CommitLog(
      Path path,
      Settings settings,
      HeapContents contents,
      Journal journal,
      Lock turn,
      Runnable onFailure) {
    this.path = path;
    this.settings = settings;
    this.contents = contents;
    this.journal = journal;
    this.group = new GroupCommit(journal);
    this.turn = turn;
    this.onFailure = onFailure;
    this.nextCheckpointAt = settings.checkpointAfter();
  }

  /** The number of the last record. */
  long sequence() {
    return journal.position().sequence();
  }

  /** Refuses to go on after a failure. */
  void refusePoisoned() {
    if (poison != null) {
      throw new HeapPoisonedException(poison.getMessage(), poison);
    }
  }

  /**
   * Returns when a record and all before it are durable.
   *
   * @param thrown what the caller is about to throw, or null
   */
  void awaitDurable(long sequence, Throwable thrown) {
    if (!settings.powerLoss()) {
      return;
    }
    try {
      group.await(sequence);
    } catch (IOException e) {
      HeapPoisonedException failure = poison("a sync failed", e);
      if (thrown != null) {
        failure.addSuppressed(thrown);
      }
      throw failure;
    } catch (HeapPoisonedException e) {
      if (thrown != null && !(thrown instanceof HeapPoisonedException)) {
        e.addSuppressed(thrown);
      }
      throw e;
    }
  }

  /**
   * Writes what a transaction changed. It is durable when {@link #awaitDurable} says so.
   *
   * @param mayCheckpoint whether, where there is no room, a checkpoint may be written of the heap
   *     as it is now
   */
  void append(Transaction transaction, boolean mayCheckpoint) {
    refusePoisoned();
    try {
      RedoRecord record = contents.redoRecord(transaction);
      if (record.length() <= settings.sizeLimit() - journal.position().end()) {
        journal.append(record);
        contents.keepTypes();
      } else if (mayCheckpoint) {
        commitByCheckpoint();
      } else {
        throw new StorageFullException(
            "the size limit is " + settings.sizeLimit() + " bytes", null);
      }
    } catch (StorageFullException e) {
      throw new HeapFullException(
          "there is no room for the transaction in " + path + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw poison("writing failed", e);
    }
    commits++;
  }

  /**
   * Where the journal has no room under the limit: a checkpoint of the heap as the transaction
   * leaves it. One more is tried after the collector has looked for objects that nothing refers to.
   */
  private void commitByCheckpoint() throws IOException {
    try {
      writeCheckpoint(settings.sizeLimit());
    } catch (StorageFullException e) {
      System.gc();
      writeCheckpoint(settings.sizeLimit());
    }
  }

  /** Something failed after which memory and file may disagree: only reopening helps. */
  HeapPoisonedException poison(String what, Throwable cause) {
    HeapPoisonedException failure =
        new HeapPoisonedException(
            what
                + " in the heap "
                + path
                + ", which can be used no more; close it and open it again to go on from the last"
                + " durable state",
            cause);
    turn.lock();
    try {
      if (poison == null) {
        poison = failure;
        group.fail(failure);
        journal.cutBack();
      }
    } catch (IOException e) {
      failure.addSuppressed(e); // reopening may find the commits that were not acknowledged
    } finally {
      turn.unlock();
    }
    onFailure.run();
    return failure;
  }

  /** Writes a checkpoint. */
  void checkpoint() {
    try {
      writeCheckpoint(Long.MAX_VALUE);
    } catch (StorageFullException e) {
      throw new HeapFullException(
          "there is no room for a checkpoint of " + path + ": " + e.getMessage(), e);
    } catch (IOException e) {
      refusePoisoned();
      throw new HeapStorageException("cannot write a checkpoint of " + path + ": " + e, e);
    }
  }

  /** Whether so much has been written since the last checkpoint that the next is due. */
  boolean isCheckpointDue() {
    return journal.journalBytes() > Math.max(nextCheckpointAt, journal.baseBytes());
  }

  /** Writes a checkpoint if one is due. */
  void checkpointIfDue() {
    if (poison != null || !isCheckpointDue()) {
      return;
    }
    try {
      writeCheckpoint(Long.MAX_VALUE);
    } catch (IOException | RuntimeException e) {
      // The commits are in the journal, which serves as well, only longer; the statistics tell.
      failedCheckpoints++;
      nextCheckpointAt = 2 * journal.journalBytes();
    }
  }

  private void writeCheckpoint(long limit) throws IOException {
    CheckpointWriter checkpoint = contents.checkpoint();
    try {
      group.exclusive(() -> journal.replace(checkpoint, limit));
    } catch (Journal.UncertainException e) {
      poison("replacing the file by a checkpoint failed", e);
      throw e;
    }
    contents.replaced(checkpoint);
    checkpoints++;
    nextCheckpointAt = settings.checkpointAfter();
  }

  /** The counters. */
  Statistics statistics(long rollbacks) {
    return new Statistics(
        contents.size(),
        journal.position().end(),
        journal.journalBytes(),
        settings.sizeLimit(),
        commits,
        rollbacks,
        group.syncs(),
        checkpoints,
        failedCheckpoints);
  }

  /** Closes the journal; all that was written is durable then. */
  void close() throws IOException {
    if (poison != null) {
      journal.abandon();
    } else {
      group.exclusive(journal::close);
    }
  }
}
