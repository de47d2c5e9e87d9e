package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import dev.intos.annotations.Transaction;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

public final class Syscalls {
  private Syscalls() {}

  @SyscallToken
  public static <@Persistent P> TaskHandle createTask(
      String name, int priority, TaskBody<P> body, @Owned P param, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static TaskHandle createTask(String name, int priority, TaskBody<Void> body, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static <S> S service(Class<S> type, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static void taskDelayInTx(long ticks, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public static void taskDelay(long ticks) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public static void yieldTask() {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static <@Persistent T> QueueHandle<T> queueCreate(int capacity, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static <@Persistent T> boolean queueSendBack(
      QueueHandle<T> q, @Owned T item, long waitTicks, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static <@Persistent T> boolean queueSendFront(
      QueueHandle<T> q, @Owned T item, long waitTicks, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  @Owned
  public static <@Persistent T> Optional<T> queueReceive(
      QueueHandle<T> q, long waitTicks, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static SemaphoreHandle semaphoreCreate(int permits, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction(lock = true)
  public static boolean semaphoreTake(SemaphoreHandle s, long waitTicks) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction(lock = true)
  public static void semaphoreGive(SemaphoreHandle s) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static EventGroupHandle eventGroupCreate(SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static void eventGroupSet(EventGroupHandle g, int bits, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static OptionalInt eventGroupWait(
      EventGroupHandle g,
      int bits,
      boolean clearOnExit,
      boolean waitForAll,
      long waitTicks,
      SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static OptionalInt eventGroupSync(
      EventGroupHandle g, int setBits, int waitBits, long waitTicks, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static <@Persistent P> TimerHandle timerCreate(
      String name,
      long period,
      boolean autoReload,
      @Transaction TimerBody<P> body,
      @Owned P param,
      SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static boolean timerStart(TimerHandle h, long waitTicks, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static boolean timerStop(TimerHandle h, long waitTicks, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static boolean timerReset(TimerHandle h, long waitTicks, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static boolean timerChangePeriod(TimerHandle h, long period, long waitTicks, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static boolean timerDelete(TimerHandle h, long waitTicks, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static long getTime(SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction
  public static long getTimeOutsideTx() {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static PmemStat pmemStat(SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  public static <@Persistent R> R external(String name, Callable<R> effect, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }
}
