package dev.intos.runtime.fault;

import dev.intos.runtime.HeapLockedException;
import dev.intos.runtime.internal.storage.Storage;
import dev.intos.runtime.internal.storage.StorageFile;
import dev.intos.runtime.internal.storage.StorageFullException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A device in memory that records what is done to it. */
public final class Device implements Storage.Provider {
  /** Decides which operations fail. */
  @FunctionalInterface
  public interface Faults {
    /** Throws to make the operation fail before it has done anything. */
    void before(Operation operation) throws IOException;
  }

  /** Thrown by a fault to have a write done in part before it fails. */
  public static final class ShortWrite extends IOException {
    private static final long serialVersionUID = 1L;
    private final int written;
    private final boolean full;

    /** Fails after so many bytes, with a full device or another error. */
    public ShortWrite(int written, boolean full) {
      this.written = written;
      this.full = full;
    }
  }

  private final Disk disk;
  private final Disk before;
  private final List<Operation> operations = new ArrayList<>();
  private volatile Faults faults = operation -> {};
  private int nextFile = 1;
  private boolean locked;

  /** An empty device. */
  public Device() {
    this(new Disk());
  }

  /** A device with this on it. */
  public Device(Disk disk) {
    this.disk = disk;
    this.before = disk.copy();
    disk.files.keySet().forEach(file -> nextFile = Math.max(nextFile, file + 1));
  }

  /** What was done to it so far. */
  public synchronized List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** How much was done to it so far. */
  public synchronized int count() {
    return operations.size();
  }

  /** What was on it before anything was done. */
  public Disk before() {
    return before.copy();
  }

  /** What is on it if nothing is lost. */
  public synchronized Disk disk() {
    return disk.copy();
  }

  /** Makes operations fail from now on. */
  public void faults(Faults to) {
    faults = to;
  }

  /** Forgets the lock of a process that is no more. */
  public synchronized void unlock() {
    locked = false;
  }

  private void perform(Operation operation) throws IOException {
    try {
      faults.before(operation); // outside the monitor, so that a test can hold an operation up
    } catch (ShortWrite e) {
      Operation.Write whole = (Operation.Write) operation;
      byte[] part = java.util.Arrays.copyOf(whole.bytes(), e.written);
      done(new Operation.Write(whole.file(), whole.position(), part));
      throw e.full ? new StorageFullException("no space left on the device", e) : e;
    }
    done(operation);
  }

  private synchronized void done(Operation operation) {
    disk.apply(operation);
    operations.add(operation);
  }

  @Override
  public synchronized Storage open(Path heap) {
    if (locked) {
      throw new HeapLockedException(heap + " is open already");
    }
    locked = true;
    return new Directory();
  }

  private final class Directory implements Storage {
    @Override
    public String heapName() {
      return "test.heap";
    }

    @Override
    public boolean exists(String name) {
      return disk.names.containsKey(name);
    }

    @Override
    public StorageFile open(String name) {
      return new File(disk.names.get(name));
    }

    @Override
    public StorageFile create(String name) throws IOException {
      int file = nextFile++;
      perform(new Operation.Create(name, file));
      return new File(file);
    }

    @Override
    public void rename(String from, String to) throws IOException {
      perform(new Operation.Rename(from, to));
    }

    @Override
    public void delete(String name) throws IOException {
      if (exists(name)) {
        perform(new Operation.Delete(name));
      }
    }

    @Override
    public void syncDirectory() throws IOException {
      perform(new Operation.SyncDirectory());
    }

    @Override
    public void close() {
      unlock();
    }
  }

  private final class File implements StorageFile {
    private final int number;

    File(int number) {
      this.number = number;
    }

    private byte[] bytes() {
      synchronized (Device.this) {
        return disk.files.get(number);
      }
    }

    @Override
    public long length() {
      return bytes().length;
    }

    @Override
    public void read(long position, byte[] bytes, int offset, int length) throws IOException {
      byte[] all = bytes();
      if (position + length > all.length) {
        throw new EOFException();
      }
      System.arraycopy(all, (int) position, bytes, offset, length);
    }

    @Override
    public void write(long position, byte[] bytes, int offset, int length) throws IOException {
      byte[] part = java.util.Arrays.copyOfRange(bytes, offset, offset + length);
      perform(new Operation.Write(number, position, part));
    }

    @Override
    public void truncate(long length) throws IOException {
      perform(new Operation.Truncate(number, length));
    }

    @Override
    public void sync() throws IOException {
      perform(new Operation.Sync(number, count()));
    }

    @Override
    public void close() {}
  }
}
