package dev.intos.runtime.internal.storage;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The directory in which one heap lives, locked against other users of that heap.
 *
 * <p>What is assumed of it: after {@link StorageFile#sync} returns, what was written to the file
 * before survives a power loss; writes that were not synced may survive whole, in part, not at all
 * and in any order; {@link #rename} replaces the target at once or not at all, and survives a power
 * loss once {@link #syncDirectory} has returned.
 */
public interface Storage extends AutoCloseable {
  /** Opens the directory of a heap and takes its lock. */
  @FunctionalInterface
  interface Provider {
    /**
     * Opens the storage of the heap with this path.
     *
     * @throws dev.intos.runtime.HeapLockedException if the heap is open already, here or elsewhere
     */
    Storage open(Path heap) throws IOException;
  }

  /** The name of the heap's file in it. */
  String heapName();

  /** Whether there is a file of this name. */
  boolean exists(String name) throws IOException;

  /** Opens an existing file. */
  StorageFile open(String name) throws IOException;

  /** Creates an empty file that only its owner may read, in place of an existing one. */
  StorageFile create(String name) throws IOException;

  /** Gives a file another name, replacing the file that has it. The file may be open. */
  void rename(String from, String to) throws IOException;

  /** Deletes a file if there is one. */
  void delete(String name) throws IOException;

  /** Makes created, renamed and deleted names survive a power loss. */
  void syncDirectory() throws IOException;

  /** Gives the lock back. Files must be closed on their own. */
  @Override
  void close() throws IOException;
}
