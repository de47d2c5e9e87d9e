package dev.intos.runtime;

import dev.intos.runtime.internal.storage.Storage;
import java.nio.file.Path;

/** Opens heaps on devices of the tests. */
public final class TestHeaps {
  /** The name of the heap's file on a device. */
  public static final String NAME = "test.heap";

  private TestHeaps() {}

  /** Opens the heap on a device with the default options. */
  public static PersistentHeap open(Storage.Provider device) {
    return open(device, HeapOptions.defaults());
  }

  /** Opens the heap on a device. */
  public static PersistentHeap open(Storage.Provider device, HeapOptions options) {
    return PersistentHeap.open(Path.of(NAME), options.withStorage(device));
  }
}
