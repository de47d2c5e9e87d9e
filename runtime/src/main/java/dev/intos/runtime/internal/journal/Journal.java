package dev.intos.runtime.internal.journal;

import dev.intos.runtime.HeapCorruptedException;
import dev.intos.runtime.internal.codec.ByteSource;
import dev.intos.runtime.internal.storage.Storage;
import dev.intos.runtime.internal.storage.StorageFile;
import dev.intos.runtime.internal.storage.StorageFullException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.function.Consumer;

/**
 * The one file of a heap: a checkpoint followed by the redo records of the commits since.
 *
 * <pre>
 *   | header | checkpoint's records        | redo record | redo record | …      | torn? |
 *   0        64                            base end                             end
 * </pre>
 *
 * A checkpoint writes a new file beside it ({@code <heap>.tmp}), makes it durable and gives it the
 * heap's name, so that at every instant the name stands for a whole heap. A new heap is made the
 * same way.
 *
 * <p>Not thread-safe, except that {@link #sync} and {@link #position} may run beside {@link
 * #append}.
 */
public final class Journal {
  /** Writes the records of a checkpoint. */
  @FunctionalInterface
  public interface Checkpoint {
    /** Hands each record to the consumer. */
    void writeTo(RecordSink out) throws IOException;
  }

  /** Takes records. */
  @FunctionalInterface
  public interface RecordSink {
    /** Writes one record. */
    void accept(RedoRecord record) throws IOException;
  }

  /**
   * A place in the journal.
   *
   * @param sequence the number of the last record
   * @param end where it ends
   */
  public record Position(long sequence, long end) {}

  /** The checkpoint is in place or not, nobody can say: its name may not be durable. */
  public static final class UncertainException extends IOException {
    private static final long serialVersionUID = 1L;

    UncertainException(IOException cause) {
      super(cause);
    }
  }

  private final Storage storage;
  private final String name;

  /** Whether a written record counts as durable at once: no power loss is provided for. */
  private final boolean writtenIsDurable;

  private final long createdMillis;
  private StorageFile file;
  private long salt;
  private long baseEnd;
  private boolean marked;
  private long syncedEnd;
  private volatile Position position;

  private Journal(Storage storage, String name, boolean writtenIsDurable, long createdMillis) {
    this.storage = storage;
    this.name = name;
    this.writtenIsDurable = writtenIsDurable;
    this.createdMillis = createdMillis;
  }

  /** Creates an empty heap. */
  public static Journal create(
      Storage storage, String name, boolean writtenIsDurable, long createdMillis)
      throws IOException {
    Journal journal = new Journal(storage, name, writtenIsDurable, createdMillis);
    journal.position = new Position(0, 0);
    journal.replace(out -> {});
    return journal;
  }

  /**
   * Opens a heap and reads all its records. Changes nothing; {@link #startAppending} does.
   *
   * @throws HeapCorruptedException if the file is no heap or is damaged
   */
  public static Journal open(
      Storage storage, String name, boolean writtenIsDurable, Consumer<ByteSource> records)
      throws IOException {
    StorageFile file = storage.open(name);
    try {
      if (file.length() < Header.SIZE) {
        throw new HeapCorruptedException(
            name + " is not a heap: it has " + file.length() + " bytes; delete it or name another");
      }
      byte[] bytes = new byte[Header.SIZE];
      file.read(0, bytes, 0, bytes.length);
      Header header = Header.parse(bytes, name);
      RecordReader reader = new RecordReader(file, name, header);
      reader.readAll(records::accept);
      Journal journal = new Journal(storage, name, writtenIsDurable, header.createdMillis());
      journal.file = file;
      journal.salt = header.salt();
      journal.baseEnd = header.baseEnd();
      journal.marked = reader.marked() && !reader.torn();
      journal.position = new Position(reader.lastSequence(), reader.end());
      return journal;
    } catch (Throwable t) {
      file.close();
      throw t;
    }
  }

  /**
   * Cuts off a torn record, and makes durable what was read: it may have survived a killed process
   * in the operating system's memory only.
   */
  public void startAppending() throws IOException {
    if (file.length() > position.end()) {
      file.truncate(position.end());
    }
    file.sync();
    syncedEnd = position.end();
    storage.delete(temporaryName());
  }

  /** When the heap was created, in milliseconds since 1970. */
  public long createdMillis() {
    return createdMillis;
  }

  /** Where the journal ends now. */
  public Position position() {
    return position;
  }

  /** The size of the last checkpoint in bytes. */
  public long baseBytes() {
    return baseEnd;
  }

  /** How many bytes were written since. */
  public long journalBytes() {
    return position.end() - baseEnd;
  }

  /**
   * Appends a record.
   *
   * @throws StorageFullException if there is no room; the journal is as it was
   * @throws IOException if it failed in another way, or there is no room and what was written of
   *     the record could not be taken back: nothing may be appended after it
   */
  public void append(RedoRecord record) throws IOException {
    Position last = position;
    byte[] bytes =
        record.seal(salt, last.sequence() + 1, writtenIsDurable ? last.end() : syncedEnd());
    try {
      file.write(last.end(), bytes, 0, record.length());
    } catch (StorageFullException e) {
      try {
        file.truncate(last.end());
      } catch (IOException alsoFailed) {
        throw new IOException("a torn record could not be taken back", alsoFailed);
      }
      throw e;
    }
    marked = record.length() == RedoRecord.HEADER;
    position = new Position(last.sequence() + 1, last.end() + record.length());
  }

  /** Makes durable all that was appended before, and says up to where that is. */
  public Position sync() throws IOException {
    Position upTo = position;
    file.sync();
    synced(upTo.end());
    return upTo;
  }

  private synchronized void synced(long end) {
    syncedEnd = Math.max(syncedEnd, end);
  }

  private synchronized long syncedEnd() {
    return syncedEnd;
  }

  /** After a failure: takes off what no caller was told of, so that reopening does not find it. */
  public void cutBack() throws IOException {
    file.truncate(writtenIsDurable ? position.end() : syncedEnd());
    file.sync();
  }

  /**
   * Replaces the file by a checkpoint. {@link #sync} must not run meanwhile.
   *
   * @throws UncertainException if it may have been replaced; nothing may be appended after it
   * @throws IOException if it was not replaced, and all is as it was
   */
  public void replace(Checkpoint checkpoint) throws IOException {
    replace(checkpoint, Long.MAX_VALUE);
  }

  /**
   * Replaces the file by a checkpoint of at most {@code limit} bytes.
   *
   * @throws StorageFullException if it would be larger, and all is as it was
   */
  public void replace(Checkpoint checkpoint, long limit) throws IOException {
    long newSalt = new SecureRandom().nextLong();
    StorageFile next = null;
    NewFile written;
    try {
      next = storage.create(temporaryName());
      written = new NewFile(next, newSalt, position.sequence(), limit);
      checkpoint.writeTo(written);
      long first = position.sequence() + 1;
      byte[] header = new Header(newSalt, createdMillis, written.end, first).toBytes();
      next.write(0, header, 0, header.length);
      next.sync();
    } catch (Throwable t) {
      discard(next);
      throw t;
    }
    try {
      storage.rename(temporaryName(), name);
      storage.syncDirectory();
    } catch (IOException e) {
      next.close();
      throw new UncertainException(e);
    }
    StorageFile old = file;
    file = next;
    salt = newSalt;
    baseEnd = written.end;
    marked = false;
    synchronized (this) {
      syncedEnd = written.end;
    }
    position = new Position(written.sequence, written.end);
    if (old != null) {
      try {
        old.close();
      } catch (IOException e) {
        // It has lost its name already; what it holds is in the new file.
      }
    }
  }

  private void discard(StorageFile next) {
    try {
      if (next != null) {
        next.close();
      }
      storage.delete(temporaryName());
    } catch (IOException e) {
      // What is left over is removed by the next checkpoint or when the heap is opened.
    }
  }

  /** The checkpoint's file while it is written; its header comes last. */
  private static final class NewFile implements RecordSink {
    private final StorageFile file;
    private final long salt;
    private final long limit;
    private long sequence;
    private long end;

    NewFile(StorageFile file, long salt, long sequence, long limit) throws IOException {
      this.file = file;
      this.salt = salt;
      this.sequence = sequence;
      this.limit = limit;
      file.write(0, new byte[Header.SIZE], 0, Header.SIZE);
      end = Header.SIZE;
    }

    @Override
    public void accept(RedoRecord record) throws IOException {
      if (record.length() > limit - end) {
        throw new StorageFullException("a checkpoint takes more than " + limit + " bytes", null);
      }
      file.write(end, record.seal(salt, ++sequence, end), 0, record.length());
      end += record.length();
    }
  }

  /**
   * Syncs and closes the file. The mark that it ends with tells a later reader that all before it
   * was durable.
   */
  public void close() throws IOException {
    try (StorageFile closing = file) {
      if (!marked && journalBytes() > 0) {
        sync();
        try {
          append(new RedoRecord());
          closing.sync();
        } catch (StorageFullException e) {
          // The mark is a convenience: without it, damage to the last record looks like a torn one.
          sync();
        }
      }
    }
  }

  /** Closes the file as it is. */
  public void abandon() throws IOException {
    file.close();
  }

  private String temporaryName() {
    return name + ".tmp";
  }
}
