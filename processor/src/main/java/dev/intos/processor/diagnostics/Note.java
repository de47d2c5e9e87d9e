package dev.intos.processor.diagnostics;

/** What the code generator tells its user: of each kind what happened, and what to do about it. */
public enum Note {
  FINAL_BY_REFLECTION(
      false,
      "the codec sets the final field '%s' by reflection, of which JDK 26 warns and which later"
          + " JDKs refuse (JEP 500)",
      "add a constructor that assigns every final field straight from a parameter"),
  NAME_TAKEN(
      true,
      "no code could be generated for '%s': the program has a class of that name",
      "rename the class that is in the way"),
  RUNTIME_NOT_READ(
      true,
      "no code could be generated for '%s': its module does not read the runtime",
      "add 'requires dev.intos.runtime' to module-info.java"),
  SKIPPED_BORROW(
      false,
      "the transaction '%s' is left out of the generated class: it takes a borrow, and outside a"
          + " transaction there is none",
      "let it take a handle such as PBox, or mark the parameter @Owned"),
  SKIPPED_HIDDEN_TYPE(
      false,
      "the transaction '%s' is left out of the generated class: its signature names a type that"
          + " only its class may name",
      "make that type visible in the package"),
  SKIPPED_OVERLOAD(
      false,
      "the transaction '%s' is left out of the generated class: without its capabilities it has the"
          + " signature of another method",
      "rename one of the two"),
  SKIPPED_THROWABLE(
      false,
      "the transaction '%s' is left out of the generated class: it throws a Throwable that is no"
          + " exception",
      "declare exceptions only");

  private final boolean error;
  private final String message;
  private final String fix;

  Note(boolean error, String message, String fix) {
    this.error = error;
    this.message = message;
    this.fix = fix;
  }

  /** Whether the build cannot go on with it. */
  public boolean isError() {
    return error;
  }

  public String text(String about) {
    return "[IntOS:" + Code.T_GENERATOR.id() + "] " + message.formatted(about) + "\n  fix: " + fix;
  }
}
