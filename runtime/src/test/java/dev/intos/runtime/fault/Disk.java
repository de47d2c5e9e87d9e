package dev.intos.runtime.fault;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is on a device: names of files, and the bytes of files by number. */
public final class Disk {
  final Map<String, Integer> names = new TreeMap<>();
  final Map<Integer, byte[]> files = new HashMap<>();

  /** A copy that shares nothing. */
  public Disk copy() {
    Disk copy = new Disk();
    copy.names.putAll(names);
    files.forEach((number, bytes) -> copy.files.put(number, bytes.clone()));
    return copy;
  }

  /** A copy without the files that have no name, as a file system frees them at a restart. */
  public Disk restarted() {
    Disk copy = copy();
    copy.files.keySet().retainAll(names.values());
    return copy;
  }

  /** The bytes of a file, not a copy. */
  public byte[] bytes(String name) {
    return files.get(names.get(name));
  }

  /** Replaces the bytes of a file. */
  public void bytes(String name, byte[] bytes) {
    files.put(names.computeIfAbsent(name, n -> names.size() + 1000), bytes);
  }

  /** Whether there is a file of this name. */
  public boolean has(String name) {
    return names.containsKey(name);
  }

  void apply(Operation operation) {
    if (operation instanceof Operation.Create create) {
      names.put(create.name(), create.file());
      files.putIfAbsent(create.file(), new byte[0]);
    } else if (operation instanceof Operation.Write write) {
      write(write, write.bytes().length);
    } else if (operation instanceof Operation.Truncate truncate) {
      files.compute(truncate.file(), (n, old) -> Arrays.copyOf(old, (int) truncate.length()));
    } else if (operation instanceof Operation.Rename rename) {
      names.put(rename.to(), names.remove(rename.from()));
    } else if (operation instanceof Operation.Delete delete) {
      names.remove(delete.name());
    }
  }

  /** Writes only the first bytes of a write. */
  void write(Operation.Write write, int count) {
    byte[] old = files.getOrDefault(write.file(), new byte[0]);
    int end = (int) write.position() + count;
    byte[] now = Arrays.copyOf(old, Math.max(old.length, end));
    System.arraycopy(write.bytes(), 0, now, (int) write.position(), count);
    files.put(write.file(), now);
  }
}
