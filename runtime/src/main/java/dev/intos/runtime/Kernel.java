package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import java.time.Duration;

public final class Kernel implements AutoCloseable {
  Kernel() {}

  @OutsideTransaction
  public static Kernel boot(PersistentHeap heap) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public void app(String name, int priority, TaskBody<Void> body) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public <S> void provide(Class<S> type, S service) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public void start() {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public boolean awaitQuiescence(Duration d) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  @Override
  public void close() {
    throw new UnsupportedOperationException("not built yet");
  }
}
