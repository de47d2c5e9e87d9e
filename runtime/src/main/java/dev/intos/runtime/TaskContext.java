package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.Transaction;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

public final class TaskContext {
  TaskContext() {}

  @OutsideTransaction
  public void run(@Transaction TxBody b) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public void run(@Transaction SysTxBody b) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public <@Persistent R> R call(@Transaction TxFunction<R> b) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public <@Persistent R> R call(@Transaction SysTxFunction<R> b) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public void runOnce(@Transaction TxBody b) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public void runOnce(@Transaction SysTxBody b) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public <@Persistent R> R callOnce(@Transaction TxFunction<R> b) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public <@Persistent R> R callOnce(@Transaction SysTxFunction<R> b) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public void loop(BooleanSupplier body) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public void forRange(long begin, long end, LongConsumer body) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public <S> S service(Class<S> type) {
    throw new UnsupportedOperationException("not built yet");
  }
}
