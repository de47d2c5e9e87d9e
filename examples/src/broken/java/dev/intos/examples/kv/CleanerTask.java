package dev.intos.examples.kv;

import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.Syscalls;
import java.util.Map;

/** Starts a task that is to outlive the process, on a map that does not. */
class CleanerTask {
  void start(PersistentHeap heap, Map<Integer, Integer> cache) {
    heap.run(
        (j, t) ->
            Syscalls.createTask(
                "cleaner", 1, (context, none) -> cache.clear(), t)); // expect: R3.CAPTURE
  }
}
