package dev.intos.examples.kv;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What a worker does to one key. */
record Step(Action action, int key) {
  enum Action {
    INSERT,
    LOOK_UP,
    DELETE
  }

  /**
   * An epoch of a worker: inserts its 20 keys, looks each up, and deletes those whose remainder by
   * 5 is 0 or 3.
   */
  static List<Step> epoch(int firstKey) {
    List<Step> steps = new ArrayList<>();
    for (Action action : Action.values()) {
      for (int key = firstKey; key < firstKey + 20; key++) {
        if (action != Action.DELETE || key % 5 == 0 || key % 5 == 3) {
          steps.add(new Step(action, key));
        }
      }
    }
    return List.copyOf(steps);
  }

  /** Does it to an ordinary map, to tell what the table should hold. */
  void apply(SortedMap<Integer, Integer> entries) {
    switch (action) {
      case INSERT -> entries.put(key, value(key));
      case LOOK_UP -> {}
      case DELETE -> entries.remove(key);
    }
  }

  /** The value that belongs to a key. */
  static int value(int key) {
    return key + 42;
  }
}
