package dev.intos.runtime.internal.storage;

import java.io.IOException;

/** An open file. One thread at a time writes; {@link #sync} may run beside that. */
public interface StorageFile extends AutoCloseable {
  /** The length in bytes. */
  long length() throws IOException;

  /**
   * Reads exactly {@code length} bytes at {@code position}.
   *
   * @throws java.io.EOFException if the file is shorter
   */
  void read(long position, byte[] bytes, int offset, int length) throws IOException;

  /**
   * Writes at {@code position}, which is at most the length of the file.
   *
   * @throws StorageFullException if there is no room; a part may have been written
   */
  void write(long position, byte[] bytes, int offset, int length) throws IOException;

  /** Cuts the file to this length. */
  void truncate(long length) throws IOException;

  /** Makes what was written before survive a power loss. */
  void sync() throws IOException;

  @Override
  void close() throws IOException;
}
