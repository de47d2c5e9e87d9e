package dev.intos.runtime.fault;

/** What can be done to a device. Files are numbered, since their names change. */
public sealed interface Operation {
  /** An empty file comes to be. */
  record Create(String name, int file) implements Operation {}

  /** Bytes are written. */
  record Write(int file, long position, byte[] bytes) implements Operation {}

  /** A file is cut. */
  record Truncate(int file, long length) implements Operation {}

  /** What the first {@code upTo} operations wrote to a file is durable: those before it began. */
  record Sync(int file, int upTo) implements Operation {}

  /** A file gets another name. */
  record Rename(String from, String to) implements Operation {}

  /** A name goes. */
  record Delete(String name) implements Operation {}

  /** What was done to names before is durable. */
  record SyncDirectory() implements Operation {}
}
