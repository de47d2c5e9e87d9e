package dev.intos.processor.fuzz.detect;

/**
 * What a program did that it may not.
 *
 * @param where the frame of the program that did it
 */
public record Violation(Kind kind, String what, String where) {
  /** What can be told at run time, each with the codes that should have kept it from happening. */
  public enum Kind {
    /** A persistent object was used where no transaction runs (R1.OUTSIDE, R2). */
    OUTSIDE,
    /** A persistent object was written that was not lent for writing (R1.UNLOGGED). */
    UNLOGGED,
    /** An object was used after it was moved, or got a second owner (R1.MOVED, R2.STORE). */
    MOVED,
    /** A capability was used that is null or not of the running transaction (R1, R4.FORGED). */
    FORGED,
    /** A persistent object or a capability can be reached after its transaction (R2). */
    ESCAPED,
    /** A volatile object is in persistent memory (R3). */
    VOLATILE,
    /** A system call was made where no transaction runs (R4.OUTSIDE). */
    SYSTEM_CALL_OUTSIDE,
    /** What is for outside only was done inside (R4.INSIDE). */
    INSIDE,
    /** A lock was used in a transaction (R5). */
    LOCK
  }

  @Override
  public String toString() {
    return kind + ": " + what + " at " + where;
  }
}
