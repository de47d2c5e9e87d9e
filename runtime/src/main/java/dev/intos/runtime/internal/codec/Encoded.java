package dev.intos.runtime.internal.codec;

/**
 * A value that recovery has not decoded yet. Only what the roots reach is decoded, so that objects
 * nothing refers to any more need not have a class.
 */
public record Encoded(byte[] bytes, int from, int to) {
  /** Reads the bytes. */
  public ByteSource source() {
    return new ByteSource(bytes, from, to);
  }
}
