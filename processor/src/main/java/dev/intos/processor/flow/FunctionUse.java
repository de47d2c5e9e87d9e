package dev.intos.processor.flow;

import dev.intos.processor.facts.Use;

/**
 * What a callee does with a function that it is given.
 *
 * @param kind when and as what it runs
 * @param target where its result goes
 */
public record FunctionUse(Kind kind, Use.Target target) {
  /** When and as what a function runs. */
  public enum Kind {
    /** As one transaction, during the call. */
    TRANSACTION,
    /** As one read-only transaction, during the call. */
    VIEW,
    /** During the call, perhaps many times, as part of the caller. */
    RUNS,
    /** Likewise, in a transaction that the callee starts or runs in. */
    RUNS_IN_TRANSACTION,
    /** During the call, and what it returns moves into persistent memory. */
    MOVES_IN,
    /** When the call's result is used. */
    RUNS_LAZILY,
    /** As a round of a task's loop, during the call. */
    ROUND,
    /** As a task's code, later. */
    TASK,
    /** As a transaction, later: a timer's body. */
    TRANSACTION_LATER,
    /** As the effect of {@code external}. */
    EFFECT,
    /** On another thread, or later. */
    ELSEWHERE,
    /** It becomes part of the result: a combinator. */
    COMBINED,
    /** Nobody knows. */
    KEPT,
    /** It is no more than looked at. */
    IGNORED
  }

  static FunctionUse of(Kind kind) {
    return new FunctionUse(kind, Use.Target.NOWHERE);
  }

  /** Whether the function has run, or never will, when the call returns. */
  public boolean isAtOnce() {
    return switch (kind) {
      case TRANSACTION, VIEW, RUNS, RUNS_IN_TRANSACTION, MOVES_IN, ROUND, IGNORED -> true;
      default -> false;
    };
  }
}
