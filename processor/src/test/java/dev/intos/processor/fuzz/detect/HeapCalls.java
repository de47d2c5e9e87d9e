package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysTxBody;
import dev.intos.runtime.SysTxFunction;
import dev.intos.runtime.TxBody;
import dev.intos.runtime.TxFunction;
import java.util.function.Supplier;

/** Stands for {@link PersistentHeap}. */
public final class HeapCalls {
  private HeapCalls() {}

  public static void run(PersistentHeap heap, TxBody b) {
    World.current()
        .transaction(
            false,
            b,
            (j, t) -> {
              b.run(j);
              return null;
            });
  }

  public static void run(PersistentHeap heap, SysTxBody b) {
    World.current()
        .transaction(
            false,
            b,
            (j, t) -> {
              b.run(j, t);
              return null;
            });
  }

  public static Object call(PersistentHeap heap, TxFunction<?> b) {
    return World.current().transaction(false, b, (j, t) -> b.call(j));
  }

  public static Object call(PersistentHeap heap, SysTxFunction<?> b) {
    return World.current().transaction(false, b, (j, t) -> b.call(j, t));
  }

  public static Object view(PersistentHeap heap, TxFunction<?> b) {
    return World.current().transaction(true, b, (j, t) -> b.call(j));
  }

  public static <T> PBox<T> root(
      PersistentHeap heap, String name, Class<T> type, Supplier<? extends T> initial) {
    return root(heap, name, type, (j, t) -> initial.get(), initial);
  }

  public static <T> PBox<T> root(
      PersistentHeap heap, String name, Class<T> type, SysTxFunction<? extends T> initial) {
    return root(heap, name, type, initial, initial);
  }

  private static <T> PBox<T> root(
      PersistentHeap heap,
      String name,
      Class<T> type,
      SysTxFunction<? extends T> initial,
      Object given) {
    return World.current()
        .transaction(false, given, (j, t) -> BoxCalls.create(type.cast(initial.call(j, t)), t));
  }

  public static void checkpoint(PersistentHeap heap) {
    World.current().outsideOnly("checkpoint");
  }

  public static void close(PersistentHeap heap) {
    World.current().outsideOnly("close");
  }
}
