package dev.intos.processor.facts;

/** Whether a method may be called inside a transaction, as {@code @OutsideTransaction} says. */
public enum Outside {
  /** Not marked. */
  NONE,
  /** Marked: Rule 4. */
  OUTSIDE,
  /** Marked as a lock: Rule 5. */
  LOCK
}
