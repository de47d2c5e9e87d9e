package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.Transaction;
import java.nio.file.Path;
import java.util.function.Supplier;

public final class PersistentHeap implements AutoCloseable {
  PersistentHeap() {}

  @OutsideTransaction
  public static PersistentHeap open(Path file) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public static PersistentHeap open(Path file, HeapOptions o) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void run(@Transaction TxBody b) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void run(@Transaction SysTxBody b) {
    throw new UnsupportedOperationException("not built yet");
  }

  public <R> R call(@Transaction TxFunction<R> b) {
    throw new UnsupportedOperationException("not built yet");
  }

  public <R> R call(@Transaction SysTxFunction<R> b) {
    throw new UnsupportedOperationException("not built yet");
  }

  public <R> R view(@Transaction TxFunction<R> b) {
    throw new UnsupportedOperationException("not built yet");
  }

  public <@Persistent T> PBox<T> root(String name, Class<T> type, Supplier<? extends T> initial) {
    throw new UnsupportedOperationException("not built yet");
  }

  public <@Persistent T> PBox<T> root(
      String name, Class<T> type, @Transaction SysTxFunction<? extends T> initial) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public void checkpoint() {
    throw new UnsupportedOperationException("not built yet");
  }

  public HeapStats stats() {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  @Override
  public void close() {
    throw new UnsupportedOperationException("not built yet");
  }
}
