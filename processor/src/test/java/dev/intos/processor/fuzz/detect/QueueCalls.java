package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PQueue;
import dev.intos.runtime.SysToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;

/** Stands for {@link PQueue}; each has room for two. */
public final class QueueCalls {
  private static final int CAPACITY = 2;

  private QueueCalls() {}

  @StaticOf(PQueue.class)
  public static <T> PQueue<T> create(int capacity, SysToken t) {
    World.current().systemCall(t);
    return World.current().handle(PQueue.class, new ArrayDeque<T>());
  }

  public static <T> boolean pushBack(PQueue<T> queue, T v, JournalHandle j) {
    World.current().writing(j);
    if (deque(queue).size() >= CAPACITY) return false;
    deque(queue).addLast(World.current().moveIn(v));
    return true;
  }

  public static <T> Optional<T> popFront(PQueue<T> queue, JournalHandle j) {
    World.current().writing(j);
    return Optional.ofNullable(World.current().moveOut(deque(queue).pollFirst()));
  }

  public static <T> Optional<T> peek(PQueue<T> queue, JournalHandle j) {
    RunningTransaction at = World.current().reading(j);
    return Optional.ofNullable(World.current().lend(deque(queue).peekFirst(), at, false));
  }

  public static <T> Iterable<T> elements(PQueue<T> queue, JournalHandle j) {
    World.current().reading(j);
    Deque<T> deque = deque(queue);
    return () -> new Lending<>(new ArrayList<>(deque).iterator(), j);
  }

  private static <T> Deque<T> deque(PQueue<T> queue) {
    return World.current().content(queue);
  }
}
