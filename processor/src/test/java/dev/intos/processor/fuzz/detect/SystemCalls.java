package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.QueueHandle;
import dev.intos.runtime.SemaphoreHandle;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;
import dev.intos.runtime.TaskBody;
import dev.intos.runtime.TaskHandle;
import dev.intos.runtime.TimerBody;
import dev.intos.runtime.TimerHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Stands for {@link Syscalls}; each queue has room for two, and nothing waits. */
public final class SystemCalls {
  private static final int CAPACITY = 2;

  private SystemCalls() {}

  @StaticOf(Syscalls.class)
  public static long getTime(SysToken t) {
    World.current().systemCall(t);
    return 1;
  }

  @StaticOf(Syscalls.class)
  public static <R> R external(String name, Callable<R> effect, SysToken t) {
    RunningTransaction at = World.current().systemCall(t);
    at.isSuspended = true;
    R result;
    try {
      result = effect.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      at.isSuspended = false;
    }
    new Escapes(World.current()).look(result, "the result of an effect");
    return result;
  }

  @StaticOf(Syscalls.class)
  public static TaskHandle createTask(
      String name, int priority, TaskBody<?> body, Object param, SysToken t) {
    World world = World.current();
    world.systemCall(t);
    world.stored(body);
    world.moveIn(param);
    return world.handle(TaskHandle.class, body);
  }

  @StaticOf(Syscalls.class)
  public static TimerHandle timerCreate(
      String name, long period, boolean autoReload, TimerBody<?> body, Object param, SysToken t) {
    World world = World.current();
    world.systemCall(t);
    world.stored(body);
    world.moveIn(param);
    return world.handle(TimerHandle.class, body);
  }

  @StaticOf(Syscalls.class)
  public static void taskDelay(long ticks) {
    World.current().outsideOnly("taskDelay");
  }

  @StaticOf(Syscalls.class)
  public static void yieldTask() {
    World.current().outsideOnly("yieldTask");
  }

  @StaticOf(Syscalls.class)
  public static <T> QueueHandle<T> queueCreate(int capacity, SysToken t) {
    World.current().systemCall(t);
    return World.current().handle(QueueHandle.class, new ArrayDeque<T>());
  }

  @StaticOf(Syscalls.class)
  public static <T> boolean queueSendBack(QueueHandle<T> q, T item, long wait, SysToken t) {
    World.current().systemCall(t);
    Deque<T> deque = World.current().content(q);
    if (deque.size() >= CAPACITY) return false;
    deque.addLast(World.current().moveIn(item));
    return true;
  }

  @StaticOf(Syscalls.class)
  public static <T> Optional<T> queueReceive(QueueHandle<T> q, long wait, SysToken t) {
    World.current().systemCall(t);
    Deque<T> deque = World.current().content(q);
    return Optional.ofNullable(World.current().moveOut(deque.pollFirst()));
  }

  @StaticOf(Syscalls.class)
  public static SemaphoreHandle semaphoreCreate(int permits, SysToken t) {
    World.current().systemCall(t);
    return World.current().handle(SemaphoreHandle.class, permits);
  }

  @StaticOf(Syscalls.class)
  public static boolean semaphoreTake(SemaphoreHandle s, long wait) {
    World.current().lock("semaphoreTake");
    return true;
  }

  @StaticOf(Syscalls.class)
  public static void semaphoreGive(SemaphoreHandle s) {
    World.current().lock("semaphoreGive");
  }
}
