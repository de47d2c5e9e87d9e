package dev.intos.processor.effects;

/** What a call can reach that a transaction forbids, or that leaves a rule unverified. */
public enum Effect {
  /** A lock is taken, given back or waited for. */
  LOCK,
  /**
   * As {@link #LOCK}, but only by the program itself and not a mere wait: what stays forbidden in
   * the effect of a system call.
   */
  OWN_LOCK,
  /** A call that is marked outside-only. */
  OUTSIDE,
  /** A call that changes persistent memory or journals it for change. */
  CHANGE,
  /** A call of a method whose body was not found. */
  UNKNOWN
}
