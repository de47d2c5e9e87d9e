package dev.intos.runtime.internal.codec;

import java.nio.ByteBuffer;

/**
 * Reads what a {@link ByteSink} wrote. Reading past the end, or a length that cannot be, is an
 * {@link IndexOutOfBoundsException}; the journal's checksums make that a sign of a damaged file,
 * and its reader says so.
 */
public final class ByteSource {
  private final byte[] bytes;
  private final int end;
  private int position;

  /** Reads the bytes from {@code from} up to {@code to}. */
  public ByteSource(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.position = from;
    this.end = to;
  }

  /** Whether all was read. */
  public boolean atEnd() {
    return position == end;
  }

  int position() {
    return position;
  }

  void seek(int to) {
    position = to;
  }

  /** One byte, 0 to 255. */
  public int getByte() {
    return bytes[take(1)] & 0xFF;
  }

  /** Four bytes. */
  public int getInt() {
    return ByteBuffer.wrap(bytes).getInt(take(4));
  }

  /** Eight bytes. */
  public long getLong() {
    return ByteBuffer.wrap(bytes).getLong(take(8));
  }

  /** What {@link ByteSink#putUnsigned} wrote. */
  public long getUnsigned() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = getByte();
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new IndexOutOfBoundsException("a number of more than 64 bits");
  }

  /** A number that {@link ByteSink#putUnsigned} wrote and that counts something here. */
  public int getCount() {
    long value = getUnsigned();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new IndexOutOfBoundsException("a count of " + value);
    }
    return (int) value;
  }

  /** What {@link ByteSink#putSigned} wrote. */
  public long getSigned() {
    long value = getUnsigned();
    return value >>> 1 ^ -(value & 1);
  }

  /** What {@link ByteSink#putString} wrote. */
  public String getString() {
    int length = getLength(1);
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) getUnsigned();
    }
    return new String(chars);
  }

  /** A count of things that take at least this many bytes each, which must therefore be there. */
  int getLength(int bytesEach) {
    int length = getCount();
    if ((long) length * bytesEach > end - position) {
      throw new IndexOutOfBoundsException("a length of " + length);
    }
    return length;
  }

  /** The next {@code count} bytes, without copying them. */
  public Encoded getEncoded(int count) {
    int from = take(count);
    return new Encoded(bytes, from, from + count);
  }

  /** A view of the next {@code count} bytes. */
  ByteBuffer getBuffer(int count) {
    return ByteBuffer.wrap(bytes, take(count), count).slice();
  }

  private int take(int count) {
    int from = position;
    if (count < 0 || count > end - from) {
      throw new IndexOutOfBoundsException("the end of the data");
    }
    position = from + count;
    return from;
  }
}
