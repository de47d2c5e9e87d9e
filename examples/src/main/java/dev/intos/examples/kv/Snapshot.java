package dev.intos.examples.kv;

import dev.intos.runtime.PersistentHeap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The store at one instant.
 *
 * @param first how many steps the first worker has done
 * @param second how many the second one
 * @param size how many entries the table says that it has
 * @param entries those that it has
 */
public record Snapshot(long first, long second, int size, SortedMap<Integer, Integer> entries) {
  /** How many steps an epoch has. */
  public static final int EPOCH = Step.epoch(0).size();

  /** The store of this heap, as it is now. */
  public static Snapshot of(PersistentHeap heap) {
    return Store.in(heap).snapshot(heap);
  }

  /** Whether the table holds what these steps leave in it: all of each, and nothing of another. */
  public boolean isConsistent() {
    SortedMap<Integer, Integer> expected = new TreeMap<>();
    replay(first, Step.epoch(0), expected);
    replay(second, Step.epoch(20), expected);
    return size == expected.size() && entries.equals(expected);
  }

  /** Whether both workers are at the end of an epoch and 24 entries are left, the right ones. */
  public boolean isFinal() {
    return first % EPOCH == 0
        && second % EPOCH == 0
        && size == 24
        && entries.size() == 24
        && entries.entrySet().stream()
            .allMatch(e -> isKept(e.getKey()) && e.getValue() == e.getKey() + 42);
  }

  private static boolean isKept(int key) {
    return key >= 0 && key < 40 && key % 5 != 0 && key % 5 != 3;
  }

  /** All epochs but the first start from the same entries, so that one stands for those before. */
  private static void replay(long steps, List<Step> epoch, SortedMap<Integer, Integer> entries) {
    if (steps >= epoch.size()) {
      epoch.forEach(step -> step.apply(entries));
    }
    epoch.stream().limit(steps % epoch.size()).forEach(step -> step.apply(entries));
  }
}
