package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.SysToken;

/** Stands for {@link PBox}. */
public final class BoxCalls {
  private BoxCalls() {}

  @StaticOf(PBox.class)
  public static <T> PBox<T> create(T value, SysToken t) {
    World world = World.current();
    world.systemCall(t);
    return world.handle(PBox.class, new Object[] {world.moveIn(value)});
  }

  public static <T> T asRef(PBox<T> box, JournalHandle j) {
    World world = World.current();
    RunningTransaction at = world.reading(j);
    return world.lend(value(box), at, false);
  }

  public static <T> T asMut(PBox<T> box, JournalHandle j) {
    World world = World.current();
    RunningTransaction at = world.writing(j);
    return world.lend(value(box), at, true);
  }

  public static <T> void set(PBox<T> box, T value, JournalHandle j) {
    World world = World.current();
    world.writing(j);
    Object[] content = world.content(box);
    content[0] = world.moveIn(value);
  }

  public static <T> T intoInner(PBox<T> box, SysToken t) {
    World world = World.current();
    world.systemCall(t);
    T value = world.moveOut(value(box));
    Object[] content = world.content(box);
    content[0] = null;
    return value;
  }

  @SuppressWarnings("unchecked") // only values of type T are put in
  private static <T> T value(PBox<T> box) {
    Object[] content = World.current().content(box);
    return (T) content[0];
  }
}
