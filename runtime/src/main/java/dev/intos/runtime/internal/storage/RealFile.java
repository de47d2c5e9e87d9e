package dev.intos.runtime.internal.storage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file of the operating system.
 *
 * <p>A {@link RandomAccessFile} and not a channel, because a channel is closed for everyone when a
 * thread that uses it is interrupted, and a program may interrupt a thread that commits.
 */
final class RealFile implements StorageFile {
  /** How Linux, macOS, Windows and quotas say that the disk is full; there is no portable way. */
  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk full", "disk quota exceeded");

  private final RandomAccessFile file;

  RealFile(Path path) throws IOException {
    file = new RandomAccessFile(path.toFile(), "rw");
  }

  @Override
  public long length() throws IOException {
    return file.length();
  }

  @Override
  public void read(long position, byte[] bytes, int offset, int length) throws IOException {
    file.seek(position);
    file.readFully(bytes, offset, length);
  }

  @Override
  public void write(long position, byte[] bytes, int offset, int length) throws IOException {
    try {
      file.seek(position);
      file.write(bytes, offset, length);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      String lower = message.toLowerCase(Locale.ROOT);
      throw FULL.stream().anyMatch(lower::contains) ? new StorageFullException(message, e) : e;
    }
  }

  @Override
  public void truncate(long length) throws IOException {
    file.setLength(length);
  }

  @Override
  public void sync() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
