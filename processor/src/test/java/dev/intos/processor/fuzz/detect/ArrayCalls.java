package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PArray;
import dev.intos.runtime.SysToken;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Stands for {@link PArray}. */
public final class ArrayCalls {
  private ArrayCalls() {}

  @StaticOf(PArray.class)
  public static <T> PArray<T> create(int size, IntFunction<? extends T> init, SysToken t) {
    World world = World.current();
    world.systemCall(t);
    Object[] elements = new Object[size];
    for (int i = 0; i < size; i++) elements[i] = world.moveIn(init.apply(i));
    return world.handle(PArray.class, elements);
  }

  @SuppressWarnings("unchecked") // only values of type T are put in
  public static <T> T get(PArray<T> array, int i, JournalHandle j) {
    RunningTransaction at = World.current().reading(j);
    return World.current().lend((T) elements(array)[i], at, false);
  }

  @SuppressWarnings("unchecked") // only values of type T are put in
  public static <T> T getMut(PArray<T> array, int i, JournalHandle j) {
    RunningTransaction at = World.current().writing(j);
    return World.current().lend((T) elements(array)[i], at, true);
  }

  public static <T> void set(PArray<T> array, int i, T v, JournalHandle j) {
    World.current().writing(j);
    elements(array)[i] = World.current().moveIn(v);
  }

  @SuppressWarnings("unchecked") // only values of type T are put in
  public static <T> Iterable<T> elements(PArray<T> array, JournalHandle j) {
    World.current().reading(j);
    Object[] elements = elements(array);
    return () -> new Lending<>(((java.util.List<T>) Arrays.asList(elements)).iterator(), j);
  }

  private static <T> Object[] elements(PArray<T> array) {
    return World.current().content(array);
  }
}
