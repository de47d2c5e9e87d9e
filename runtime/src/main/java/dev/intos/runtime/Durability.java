package dev.intos.runtime;

/** What a transaction survives once {@code run} or {@code call} has returned. */
public enum Durability {
  /** The end of the process and the loss of power: the commit is synced to the device. */
  POWER_LOSS,
  /**
   * The end of the process, by {@code kill -9} too: the commit is with the operating system. After
   * a loss of power the heap may be damaged and refuse to open.
   */
  PROCESS_CRASH
}
