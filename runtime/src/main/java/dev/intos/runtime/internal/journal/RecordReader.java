package dev.intos.runtime.internal.journal;

import dev.intos.runtime.HeapCorruptedException;
import dev.intos.runtime.internal.codec.ByteSource;
import dev.intos.runtime.internal.storage.StorageFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the records of a heap file in order, and judges what it cannot read. */
final class RecordReader {
  /** Takes the payload of each record. */
  @FunctionalInterface
  interface Visitor {
    void record(ByteSource payload);
  }

  private static final int WINDOW = 1 << 16;

  private final StorageFile file;
  private final String name;
  private final Header header;
  private final long length;

  /** What was read ahead, since records are small and a call for each is slow. */
  private byte[] ahead = new byte[0];

  private long aheadAt;

  private long end = Header.SIZE;
  private long lastSequence;
  private boolean marked;

  RecordReader(StorageFile file, String name, Header header) throws IOException {
    this.file = file;
    this.name = name;
    this.header = header;
    this.length = file.length();
    this.lastSequence = header.firstSequence() - 1;
  }

  /**
   * Visits every record.
   *
   * @throws HeapCorruptedException if a durable record is damaged
   */
  void readAll(Visitor visitor) throws IOException {
    byte[] record;
    while ((record = recordAt(end)) != null) {
      long sequence = ByteBuffer.wrap(record).getLong(12);
      if (sequence != lastSequence + 1) {
        throw damaged(end, "record " + sequence + " follows record " + lastSequence);
      }
      try {
        visitor.record(new ByteSource(record, RedoRecord.HEADER, record.length));
      } catch (IndexOutOfBoundsException e) {
        throw new HeapCorruptedException(
            damaged(end, "a record that makes no sense").getMessage(), e);
      }
      lastSequence = sequence;
      marked = record.length == RedoRecord.HEADER;
      end += record.length;
    }
    if (end < header.baseEnd()) {
      throw damaged(end, "a broken record of the checkpoint");
    }
    if (end < length) {
      refuseIfDurable();
    }
  }

  /** Where the last whole record ends. */
  long end() {
    return end;
  }

  long lastSequence() {
    return lastSequence;
  }

  /** Whether the last record is the mark of a closed heap. */
  boolean marked() {
    return marked;
  }

  /** Whether something follows the last whole record: a torn write. */
  boolean torn() {
    return end < length;
  }

  private byte[] recordAt(long offset) throws IOException {
    if (length - offset < RedoRecord.HEADER) {
      return null;
    }
    byte[] start = new byte[RedoRecord.HEADER];
    read(offset, start);
    ByteBuffer fields = ByteBuffer.wrap(start);
    int payload = fields.getInt(4);
    if (fields.getInt(0) != RedoRecord.MAGIC
        || payload < 0
        || payload > length - offset - RedoRecord.HEADER
        || payload > Integer.MAX_VALUE - RedoRecord.HEADER) {
      return null;
    }
    byte[] record = new byte[RedoRecord.HEADER + payload];
    read(offset, record);
    return fields.getInt(8) == RedoRecord.checksum(header.salt(), record, record.length)
        ? record
        : null;
  }

  /** Fills an array with bytes that the file has. */
  private void read(long offset, byte[] bytes) throws IOException {
    if (bytes.length > WINDOW) {
      file.read(offset, bytes, 0, bytes.length);
      return;
    }
    if (offset < aheadAt || offset + bytes.length > aheadAt + ahead.length) {
      ahead = new byte[(int) Math.min(WINDOW, length - offset)];
      file.read(offset, ahead, 0, ahead.length);
      aheadAt = offset;
    }
    System.arraycopy(ahead, (int) (offset - aheadAt), bytes, 0, bytes.length);
  }

  /** Looks for a later record that says that the broken one had been durable. */
  private void refuseIfDurable() throws IOException {
    byte[] window = new byte[WINDOW];
    long at = end + 1;
    while (length - at >= RedoRecord.HEADER) {
      int count = (int) Math.min(WINDOW, length - at);
      file.read(at, window, 0, count);
      for (int i = 0; i + RedoRecord.HEADER <= count; i++) {
        ByteBuffer fields = ByteBuffer.wrap(window, i, RedoRecord.HEADER).slice();
        if (fields.getInt(0) == RedoRecord.MAGIC
            && fields.getLong(20) > end
            && fields.getLong(12) > lastSequence
            && recordAt(at + i) != null) {
          throw damaged(end, "a broken record before whole ones");
        }
      }
      at += count - (RedoRecord.HEADER - 1);
    }
  }

  private HeapCorruptedException damaged(long offset, String what) {
    return new HeapCorruptedException(
        name + " is damaged at offset " + offset + ": " + what + "; restore it from a backup");
  }
}
