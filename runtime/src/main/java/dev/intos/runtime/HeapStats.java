package dev.intos.runtime;

public final class HeapStats {
  HeapStats() {}
}
