package dev.intos.runtime.internal.storage;

import dev.intos.runtime.HeapLockedException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A directory of the operating system.
 *
 * <p>The lock is on a file of its own beside the heap ({@code <heap>.lock}), since the heap's file
 * is replaced at every checkpoint. The lock file stays when the heap is closed: deleting it could
 * let two processes lock two files of the same name.
 */
public final class FileStorage implements Storage {
  private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final String name;
  private final Path lockPath;
  private final FileChannel lockChannel;
  private final FileLock lock;

  /**
   * Locks the heap.
   *
   * @throws HeapLockedException if it is open already, in this process or another
   */
  public FileStorage(Path heap) throws IOException {
    // By its real name, so that a heap reached through two links is one heap, and stays one.
    Path absolute = Files.exists(heap) ? heap.toRealPath() : heap.toAbsolutePath();
    directory = absolute.getParent().toRealPath();
    name = absolute.getFileName().toString();
    lockPath = directory.resolve(name + ".lock");
    createOwnerOnly(lockPath);
    // Asked first, since closing a second channel would give up the first one's lock (POSIX).
    if (!LOCKED_HERE.add(lockPath)) {
      throw locked(absolute, "in this process");
    }
    FileChannel channel = null;
    FileLock taken = null;
    try {
      channel = FileChannel.open(lockPath, StandardOpenOption.WRITE);
      taken = channel.tryLock();
      if (taken == null) {
        throw locked(absolute, "in another process");
      }
    } catch (OverlappingFileLockException e) {
      throw locked(absolute, "in this process, by another class loader");
    } finally {
      if (taken == null) {
        LOCKED_HERE.remove(lockPath);
        if (channel != null) {
          channel.close();
        }
      }
    }
    lockChannel = channel;
    lock = taken;
  }

  @Override
  public String heapName() {
    return name;
  }

  @Override
  public boolean exists(String name) {
    return Files.exists(directory.resolve(name));
  }

  @Override
  public StorageFile open(String name) throws IOException {
    return new RealFile(directory.resolve(name));
  }

  @Override
  public StorageFile create(String name) throws IOException {
    Path path = directory.resolve(name);
    Files.deleteIfExists(path);
    createOwnerOnly(path);
    return new RealFile(path);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    Files.move(
        directory.resolve(from),
        directory.resolve(to),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
  }

  @Override
  public void syncDirectory() throws IOException {
    if (!isPosix()) {
      return; // Windows cannot open a directory, and makes renames durable by itself
    }
    boolean interrupted = false;
    while (true) {
      interrupted |= Thread.interrupted();
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
        break;
      } catch (ClosedByInterruptException e) {
        interrupted = true; // again, on a channel that the interrupt did not close
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    try (lockChannel) {
      lock.release();
    } finally {
      LOCKED_HERE.remove(lockPath);
    }
  }

  private static HeapLockedException locked(Path heap, String where) {
    return new HeapLockedException(
        heap + " is open already, " + where + "; a heap has one user at a time");
  }

  private void createOwnerOnly(Path path) throws IOException {
    FileAttribute<?>[] attributes =
        isPosix()
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createFile(path, attributes);
    } catch (FileAlreadyExistsException e) {
      // The lock file of an earlier session, which is what is wanted.
    }
  }

  private boolean isPosix() {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
