package dev.intos.runtime;

public final class HeapOptions {
  private HeapOptions() {}

  public static HeapOptions defaults() {
    throw new UnsupportedOperationException("not built yet");
  }

  public HeapOptions withDurability(Durability d) {
    throw new UnsupportedOperationException("not built yet");
  }
}
