package dev.intos.runtime.internal.kernel;

/** What an entry of a task's log stands for; the ordinal is stored. */
enum EntryKind {
  /** A transaction. */
  TRANSACTION,
  /** A loop whose rounds go on. */
  LOOP,
  /** A loop that is over. */
  LOOP_DONE,
  /** A delay. */
  DELAY,
  /** A semaphore that was asked for a permit. */
  TAKE,
  /** A semaphore that was given one back. */
  GIVE;

  private static final EntryKind[] ALL = values();

  static EntryKind of(Stored.Entry entry) {
    return ALL[(int) entry.kind()];
  }

  String display() {
    return switch (this) {
      case TRANSACTION -> "a transaction";
      case LOOP, LOOP_DONE -> "a loop";
      case DELAY -> "a delay";
      case TAKE -> "semaphoreTake";
      case GIVE -> "semaphoreGive";
    };
  }
}
