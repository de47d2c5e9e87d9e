package dev.intos.runtime.internal.journal;

import dev.intos.runtime.HeapCorruptedException;
import dev.intos.runtime.HeapVersionException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The first 64 bytes of a heap file. Numbers are big-endian.
 *
 * <pre>
 *    0  8  magic: 89 'I' 'N' 'T' 'O' 'S' 0D 0A
 *    8  4  format version, 1
 *   12  4  0
 *   16  8  salt, chosen at random for each file and part of every checksum in it
 *   24  8  when the heap was created, milliseconds since 1970
 *   32  8  base end: where the checkpoint's records end and those of later commits start
 *   40  8  sequence number of the first record
 *   48 12  0
 *   60  4  CRC-32C of bytes 0 to 59
 * </pre>
 *
 * A file gets its name only when all up to the base end is durable, so that what is damaged before
 * that cannot be a torn write.
 */
record Header(long salt, long createdMillis, long baseEnd, long firstSequence) {
  static final int SIZE = 64;
  static final int VERSION = 1;
  private static final byte[] MAGIC = {(byte) 0x89, 'I', 'N', 'T', 'O', 'S', 0x0D, 0x0A};

  byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(SIZE);
    out.put(MAGIC).putInt(VERSION).putInt(0);
    out.putLong(salt).putLong(createdMillis).putLong(baseEnd).putLong(firstSequence);
    out.putInt(SIZE - 4, checksum(out.array()));
    return out.array();
  }

  static Header parse(byte[] bytes, String file) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (!Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new HeapCorruptedException(file + " is not a heap: it does not start like one");
    }
    int version = in.getInt(8);
    if (version > VERSION) {
      throw new HeapVersionException(
          file
              + " has format version "
              + version
              + ", but this runtime knows versions up to "
              + VERSION
              + "; use a later intos-runtime");
    }
    if (version < 1 || in.getInt(SIZE - 4) != checksum(bytes)) {
      throw new HeapCorruptedException(file + " is damaged at offset 0: a bad header");
    }
    return new Header(in.getLong(16), in.getLong(24), in.getLong(32), in.getLong(40));
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, SIZE - 4);
    return (int) crc.getValue();
  }
}
