package dev.intos.examples.kvtasks;

import dev.intos.examples.app.Application;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PMutex;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TaskContext;
import java.util.OptionalInt;

/** Two tasks that work on one table. */
public final class KvTasks implements Application {
  private final int keys;

  /** Each task has so many keys. */
  public KvTasks(int keys) {
    this.keys = keys;
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Store store = Store.in(heap);
    kernel.app("first", 1, (ctx, none) -> work(ctx, store, 0, keys));
    kernel.app("second", 1, (ctx, none) -> work(ctx, store, keys, 2 * keys));
  }

  private static void work(TaskContext ctx, Store store, int begin, int end) {
    ctx.forRange(begin, end, key -> insert(ctx, store, (int) key));
    ctx.forRange(begin, end, key -> lookUp(ctx, store, (int) key));
    ctx.forRange(begin, end, key -> delete(ctx, store, (int) key));
  }

  private static void insert(TaskContext ctx, Store store, int key) {
    try (PMutex.Guard<Table> table = store.table().lock()) {
      ctx.run(j -> table.asMut(j).put(key, value(key), j));
    }
  }

  /** The lock is held over both transactions, so that nobody else counts meanwhile. */
  private static void lookUp(TaskContext ctx, Store store, int key) {
    try (PMutex.Guard<Table> table = store.table().lock()) {
      OptionalInt value = ctx.call(j -> table.asRef(j).get(key, j));
      if (value.equals(OptionalInt.of(value(key)))) {
        ctx.run(j -> store.found().set(store.found().asRef(j) + 1, j));
      }
    }
  }

  private static void delete(TaskContext ctx, Store store, int key) {
    if (key % 5 == 0 || key % 5 == 3) {
      try (PMutex.Guard<Table> table = store.table().lock()) {
        ctx.run(j -> table.asMut(j).remove(key, j));
      }
    }
  }

  private static int value(int key) {
    return key + 42;
  }

  @Override
  public String result(PersistentHeap heap) {
    Store store = Store.in(heap);
    try (PMutex.Guard<Table> table = store.table().lock()) {
      return heap.view(
          j -> {
            int found = store.found().asRef(j);
            Table left = table.asRef(j);
            return found + " found, " + left.size() + " left: " + left.entries(j);
          });
    }
  }
}
