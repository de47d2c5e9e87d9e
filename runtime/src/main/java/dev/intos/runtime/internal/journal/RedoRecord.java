package dev.intos.runtime.internal.journal;

import dev.intos.runtime.internal.codec.ByteSink;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A redo record being built: what one commit changed.
 *
 * <pre>
 *    0  4  magic: 'R' 'E' 'D' 'O'
 *    4  4  length of the payload
 *    8  4  CRC-32C of the file's salt, bytes 0 to 7 and bytes 12 to the end
 *   12  8  sequence number, one more than that of the record before
 *   20  8  synced end: the file was durable up to here when this was written
 *   28     payload; none in the mark that closes a heap
 * </pre>
 *
 * The synced end is what tells damage from a torn write: where a record is broken and a later one
 * says that it had been durable, something damaged it; where none says so, its commit was never
 * acknowledged, and the record is cut off.
 */
public final class RedoRecord {
  static final int HEADER = 28;
  static final int MAGIC = 0x5245444F;

  private final ByteSink bytes = new ByteSink();

  /** An empty record. */
  public RedoRecord() {
    for (int i = 0; i < HEADER; i += 4) {
      bytes.putInt(0);
    }
  }

  /** Where the payload is written. */
  public ByteSink payload() {
    return bytes;
  }

  /** The length with its header. */
  public int length() {
    return bytes.length();
  }

  /** Puts the header before the payload. */
  byte[] seal(long salt, long sequence, long syncedEnd) {
    ByteBuffer header = ByteBuffer.wrap(bytes.array());
    header.putInt(0, MAGIC).putInt(4, length() - HEADER);
    header.putLong(12, sequence).putLong(20, syncedEnd);
    header.putInt(8, checksum(salt, bytes.array(), length()));
    return bytes.array();
  }

  static int checksum(long salt, byte[] record, int length) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(8).putLong(0, salt));
    crc.update(record, 0, 8);
    crc.update(record, 12, length - 12);
    return (int) crc.getValue();
  }
}
