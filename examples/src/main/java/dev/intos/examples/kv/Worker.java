package dev.intos.examples.kv;

import dev.intos.annotations.Mut;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PMutex;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import java.util.List;

/**
 * Works through its steps, epoch after epoch. Each step and the progress that it makes are one
 * transaction, so that after a crash the worker goes on with the first step that is not done.
 */
final class Worker {
  private final PersistentHeap heap;
  private final PMutex<Table> table;
  private final PBox<Progress> progress;
  private final List<Step> epoch;

  private Worker(
      PersistentHeap heap, PMutex<Table> table, PBox<Progress> progress, List<Step> epoch) {
    this.heap = heap;
    this.table = table;
    this.progress = progress;
    this.epoch = epoch;
  }

  /** The worker on the keys 0 to 19. */
  static Worker first(PersistentHeap heap, Store store) {
    return new Worker(heap, store.table(), store.first(), Step.epoch(0));
  }

  /** The worker on the keys 20 to 39. */
  static Worker second(PersistentHeap heap, Store store) {
    return new Worker(heap, store.table(), store.second(), Step.epoch(20));
  }

  /** Whether it has done so many epochs, in this run and earlier ones. */
  boolean hasDone(long epochs) {
    return heap.view(j -> progress.asRef(j).steps()) >= epochs * epoch.size();
  }

  /**
   * Does the next step, which survives every crash from the moment that this returns.
   *
   * @return how many steps it has done, in this run and earlier ones
   */
  long step() {
    try (PMutex.Guard<Table> guard = table.lock()) {
      return heap.call(
          (j, t) -> {
            Progress done = progress.asMut(j);
            Step next = epoch.get((int) (done.steps() % epoch.size()));
            apply(next, guard.asMut(j), j, t);
            done.advance();
            return done.steps();
          });
    }
  }

  private static void apply(Step step, @Mut Table table, JournalHandle j, SysToken t) {
    int key = step.key();
    switch (step.action()) {
      case INSERT -> table.put(key, Step.value(key), j, t);
      case LOOK_UP -> {
        if (table.get(key, j).orElseThrow() != Step.value(key)) {
          throw new IllegalStateException("key " + key + " has a wrong value");
        }
      }
      case DELETE -> table.remove(key, j);
    }
  }
}
