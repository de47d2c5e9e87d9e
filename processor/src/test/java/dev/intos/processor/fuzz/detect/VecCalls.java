package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PVec;
import dev.intos.runtime.SysToken;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Stands for {@link PVec}. */
public final class VecCalls {
  private VecCalls() {}

  @StaticOf(PVec.class)
  public static <T> PVec<T> create(SysToken t) {
    World.current().systemCall(t);
    return World.current().handle(PVec.class, new ArrayList<T>());
  }

  public static <T> T get(PVec<T> vec, int i, JournalHandle j) {
    RunningTransaction at = World.current().reading(j);
    return World.current().lend(list(vec).get(i), at, false);
  }

  public static <T> T getMut(PVec<T> vec, int i, JournalHandle j) {
    RunningTransaction at = World.current().writing(j);
    return World.current().lend(list(vec).get(i), at, true);
  }

  public static <T> void set(PVec<T> vec, int i, T v, JournalHandle j) {
    World.current().writing(j);
    list(vec).set(i, World.current().moveIn(v));
  }

  public static <T> void push(PVec<T> vec, T v, JournalHandle j) {
    World.current().writing(j);
    list(vec).add(World.current().moveIn(v));
  }

  public static <T> T pop(PVec<T> vec, JournalHandle j) {
    return remove(vec, list(vec).size() - 1, j);
  }

  public static <T> T replace(PVec<T> vec, int i, T v, JournalHandle j) {
    World.current().writing(j);
    T old = list(vec).set(i, World.current().moveIn(v));
    return World.current().moveOut(old);
  }

  public static <T> T remove(PVec<T> vec, int i, JournalHandle j) {
    World.current().writing(j);
    return World.current().moveOut(list(vec).remove(i));
  }

  public static <T> int size(PVec<T> vec, JournalHandle j) {
    World.current().reading(j);
    return list(vec).size();
  }

  public static <T> void forEach(PVec<T> vec, Consumer<? super T> c, JournalHandle j) {
    for (int i = 0; i < size(vec, j); i++) c.accept(get(vec, i, j));
  }

  public static <T> void forEachMut(PVec<T> vec, Consumer<? super T> c, JournalHandle j) {
    for (int i = 0; i < size(vec, j); i++) c.accept(getMut(vec, i, j));
  }

  public static <T> Iterable<T> elements(PVec<T> vec, JournalHandle j) {
    World.current().reading(j);
    List<T> list = list(vec);
    return () -> new Lending<>(new ArrayList<>(list).iterator(), j);
  }

  public static <T> Stream<T> stream(PVec<T> vec, JournalHandle j) {
    return StreamSupport.stream(elements(vec, j).spliterator(), false);
  }

  private static <T> List<T> list(PVec<T> vec) {
    return World.current().content(vec);
  }
}
