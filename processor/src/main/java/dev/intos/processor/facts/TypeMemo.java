package dev.intos.processor.facts;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;

/**
 * The answers to questions about types, each type object asked once: javac hands out the same
 * object for the same expression, and for all mentions of a class without type arguments.
 */
final class TypeMemo {
  /** What is asked. */
  enum Question {
    VALUE,
    HANDLE,
    JOURNAL,
    TOKEN,
    PERSISTENT_CLASS,
    BORROW,
    CAN_HOLD,
    MENTIONS_BORROW,
    THROWABLE,
    MARKED_GENERIC,
    RAW_GENERIC;

    private final int mask = 1 << ordinal();
  }

  private static final class Answers {
    private int known;
    private int yes;
  }

  private final Map<TypeMirror, Answers> types = new IdentityHashMap<>();
  private final BooleanSupplier isSure;

  /**
   * @param isSure whether an answer found now rests on no assumption about a type that contains it
   */
  TypeMemo(BooleanSupplier isSure) {
    this.isSure = isSure;
  }

  boolean answer(TypeMirror type, Question question, Predicate<TypeMirror> find) {
    Answers known = types.get(type);
    if (known != null && (known.known & question.mask) != 0) {
      return (known.yes & question.mask) != 0;
    }
    boolean found = find.test(type);
    if (isSure.getAsBoolean()) {
      Answers answers = types.computeIfAbsent(type, t -> new Answers());
      answers.known |= question.mask;
      if (found) answers.yes |= question.mask;
    }
    return found;
  }
}
