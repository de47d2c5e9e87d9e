package dev.intos.processor.facts;

/**
 * What a JDK method does with one of its parameters, or with its receiver.
 *
 * @param target where the object goes, or, for a function, where its result goes
 */
public record Use(Kind kind, Target target) {
  /** What happens to an object or function that a call is given. */
  public enum Kind {
    /** Neither kept nor part of the result. */
    LOOKS,
    /** Written into. */
    WRITES,
    /** A function that is run during the call. */
    RUNS,
    /** A function that is run when the call's result is used. */
    RUNS_LAZILY,
    /** A function that another thread runs, or that is run later. */
    RUNS_ELSEWHERE,
    /** A function that is run during the call, or later, by whichever thread. */
    RUNS_ANYWHERE,
    /** Kept in the receiver, and in more where the target says so. */
    RECEIVER,
    /** Kept in, or returned as, the result. */
    RESULT,
    /** Kept in another argument: {@link Target#argument}. */
    ARGUMENT,
    /**
     * Its elements are kept in the target, the object itself is only read: {@code addAll}, {@code
     * System.arraycopy}.
     */
    COPIES,
    /** Kept nobody knows where: what no row describes. */
    KEEPS;

    /** Whether the object is a function that the callee calls at some time. */
    public boolean isRun() {
      return this == RUNS || this == RUNS_LAZILY || isElsewhere();
    }

    /** Whether the object is a function that may outlive the call. */
    public boolean isElsewhere() {
      return this == RUNS_ELSEWHERE || this == RUNS_ANYWHERE;
    }
  }

  /**
   * Where something goes; all may hold at once.
   *
   * @param argument the index of the argument that keeps it, or -1
   */
  public record Target(boolean receiver, boolean result, int argument) {
    public static final Target NOWHERE = new Target(false, false, -1);

    public boolean isNowhere() {
      return !receiver && !result && argument < 0;
    }
  }

  static final Use LOOKS = new Use(Kind.LOOKS, Target.NOWHERE);
  static final Use KEEPS = new Use(Kind.KEEPS, Target.NOWHERE);
  static final Use RETURNED = new Use(Kind.RESULT, new Target(false, true, -1));
}
