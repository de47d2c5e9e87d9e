package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.TaskBody;
import dev.intos.runtime.TimerBody;
import dev.intos.runtime.internal.node.ArrayNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.Throwables;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The bodies of stored tasks and timers, restored once in a session. */
final class BodyTable {
  private final HeapCore heap;
  private final Map<Node, TaskBody<Object>> tasks = new ConcurrentHashMap<>();
  private final Map<Node, TimerBody<Object>> timers = new ConcurrentHashMap<>();

  BodyTable(HeapCore heap) {
    this.heap = heap;
  }

  /**
   * Restores those of all tasks and timers.
   *
   * @throws dev.intos.runtime.TaskBodyMissingException if there is none for one
   */
  void restoreAll() {
    for (TaskObject task : Registry.tasks(heap)) {
      if (!task.isFinished() && task.definition().body() != null) {
        of(task);
      }
    }
    Registry.timers(heap).forEach(this::of);
  }

  TaskBody<Object> of(TaskObject task) {
    return tasks.computeIfAbsent(task.node(), node -> restored(task));
  }

  TimerBody<Object> of(TimerObject timer) {
    return timers.computeIfAbsent(timer.node(), node -> restored(timer));
  }

  /** Refuses the body of a new task that could not be restored. */
  static void check(TaskObject task) {
    restored(task);
  }

  /** Refuses the body of a new timer that could not be restored. */
  static void check(TimerObject timer) {
    restored(timer);
  }

  private static TaskBody<Object> restored(TaskObject task) {
    return restored(
        "the task " + task.definition().name(),
        task.definition().body(),
        task.heap(),
        TaskBody.class,
        method -> (TaskBody<Object>) (ctx, param) -> invoke(method, ctx, param));
  }

  private static TimerBody<Object> restored(TimerObject timer) {
    return restored(
        "the timer " + timer.definition().name(),
        timer.definition().body(),
        timer.heap(),
        TimerBody.class,
        method -> (TimerBody<Object>) (param, j, t) -> invoke(method, param, j, t));
  }

  @SuppressWarnings("unchecked") // its parameter was given together with it
  private static <B> B restored(
      String owner, Stored.Body body, HeapCore heap, Class<?> type, Function<Method, B> byName) {
    ArrayNode captured = body.captured() == null ? null : (ArrayNode) heap.nodeOf(body.captured());
    return (B)
        Bodies.restore(
            owner,
            body.description(),
            Bodies.captured(body, captured),
            (Class<Object>) type,
            heap.loader(),
            method -> byName.apply(method));
  }

  private static void invoke(Method method, Object... arguments) {
    try {
      method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw Throwables.unchecked(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
