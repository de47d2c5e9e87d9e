package dev.intos.runtime.internal.codec;

import dev.intos.runtime.HeapFullException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow as they are written. Numbers are big-endian or of variable length. */
public final class ByteSink {
  private byte[] bytes = new byte[256];
  private int length;

  /** How many bytes were written. */
  public int length() {
    return length;
  }

  /** The bytes, valid up to {@link #length} until the next write. */
  public byte[] array() {
    return bytes;
  }

  /** Takes back what was written after this length. */
  public void reset(int to) {
    length = to;
  }

  /** One byte. */
  public void putByte(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  /** Four bytes. */
  public void putInt(int value) {
    room(4);
    ByteBuffer.wrap(bytes).putInt(length, value);
    length += 4;
  }

  /** Eight bytes. */
  public void putLong(long value) {
    room(8);
    ByteBuffer.wrap(bytes).putLong(length, value);
    length += 8;
  }

  /** A number that is seldom negative: seven bits a byte, lowest first. */
  public void putUnsigned(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      putByte((int) (rest | 0x80));
      rest >>>= 7;
    }
    putByte((int) rest);
  }

  /** A number of either sign, near zero more often than not. */
  public void putSigned(long value) {
    putUnsigned(value << 1 ^ value >> 63);
  }

  /** Bytes as they are. */
  public void putBytes(byte[] source, int offset, int count) {
    room(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
  }

  /** Any string, also one that is not well-formed UTF-16: its length and each char. */
  public void putString(String value) {
    putUnsigned(value.length());
    for (int i = 0; i < value.length(); i++) {
      putUnsigned(value.charAt(i));
    }
  }

  /** Room for this many bytes, to be written through the buffer at once. */
  ByteBuffer reserve(long count) {
    room(count);
    ByteBuffer buffer = ByteBuffer.wrap(bytes, length, (int) count).slice();
    length += (int) count;
    return buffer;
  }

  private void room(long count) {
    if (bytes.length - length < count) {
      if (count > Integer.MAX_VALUE - 64 - length) {
        throw new HeapFullException("a transaction may write at most 2 GiB; use several");
      }
      int needed = (int) (length + count);
      int doubled = bytes.length < 1 << 30 ? bytes.length * 2 : needed;
      bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
    }
  }
}
