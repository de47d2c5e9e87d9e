package dev.intos.processor.mutation;

import dev.intos.processor.casefile.Reported;
import dev.intos.processor.diagnostics.Code;
import java.util.List;

/** What became of a mutant. */
record Verdict(Mutant mutant, Kind kind, List<Reported> errors) {
  enum Kind {
    /** javac refuses it without the checker's help. */
    INVALID,
    /** The checker reports the code where it belongs. */
    KILLED,
    /** The checker reports other codes, or at other places only. */
    MISJUDGED,
    /** Nothing is reported. */
    SURVIVED
  }

  static Verdict of(Mutant mutant, List<Reported> reported) {
    List<Reported> errors =
        reported.stream().filter(Reported::error).filter(Verdict::isOfTheProgram).toList();
    return new Verdict(mutant, kind(mutant, errors), errors);
  }

  /** The compilation leaves out the code generator, which the checker tells too. */
  private static boolean isOfTheProgram(Reported error) {
    return !Code.T_GENERATOR.id().equals(error.code());
  }

  private static Kind kind(Mutant mutant, List<Reported> errors) {
    if (errors.isEmpty()) return Kind.SURVIVED;
    if (errors.stream().anyMatch(e -> e.code() == null)) return Kind.INVALID;
    return errors.stream().anyMatch(e -> isAskedFor(mutant, e)) ? Kind.KILLED : Kind.MISJUDGED;
  }

  private static boolean isAskedFor(Mutant mutant, Reported error) {
    Operator operator = mutant.operator();
    return operator.codes().contains(error.code())
        && (!operator.local()
            || mutant.touches(error.file(), error.line())
            || mutant.touches(error.file(), error.startLine()));
  }

  boolean isValid() {
    return kind != Kind.INVALID;
  }

  /** Whether one fault got more than one report. */
  boolean isCascade() {
    return kind == Kind.KILLED && errors.size() > 1;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(mutant.id()).append(" ").append(kind);
    text.append(mutant.shown());
    for (Reported error : errors) text.append("\n      -> ").append(error);
    return text.toString();
  }
}
