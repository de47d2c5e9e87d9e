package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PMutex;
import dev.intos.runtime.SysToken;
import java.time.Duration;
import java.util.Optional;

/** Stands for {@link PMutex} and its guards; never waits. */
public final class MutexCalls {
  private MutexCalls() {}

  @StaticOf(PMutex.class)
  public static <T> PMutex<T> create(T value, SysToken t) {
    World world = World.current();
    world.systemCall(t);
    return world.handle(PMutex.class, new Object[] {world.moveIn(value)});
  }

  public static <T> PMutex.Guard<T> lock(PMutex<T> mutex) {
    World world = World.current();
    world.lock("PMutex.lock");
    return world.handle(PMutex.Guard.class, world.content(mutex));
  }

  public static <T> Optional<PMutex.Guard<T>> tryLock(PMutex<T> mutex, Duration d) {
    return Optional.of(lock(mutex));
  }

  public static <T> T asRef(PMutex.Guard<T> guard, JournalHandle j) {
    World world = World.current();
    RunningTransaction at = world.reading(j);
    return world.lend(value(guard), at, false);
  }

  public static <T> T asMut(PMutex.Guard<T> guard, JournalHandle j) {
    World world = World.current();
    RunningTransaction at = world.writing(j);
    return world.lend(value(guard), at, true);
  }

  public static <T> void set(PMutex.Guard<T> guard, T value, JournalHandle j) {
    World world = World.current();
    world.writing(j);
    Object[] content = world.content(guard);
    content[0] = world.moveIn(value);
  }

  public static <T> void close(PMutex.Guard<T> guard) {
    World.current().lock("Guard.close");
  }

  @SuppressWarnings("unchecked") // only values of type T are put in
  private static <T> T value(PMutex.Guard<T> guard) {
    Object[] content = World.current().content(guard);
    return (T) content[0];
  }
}
