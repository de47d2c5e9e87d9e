package dev.intos.examples.demo;

/** Counts what was as it should be. */
final class Checks {
  private final Terminal terminal;
  private int passed;
  private int failed;

  Checks(Terminal terminal) {
    this.terminal = terminal;
  }

  void check(boolean holds, String what) {
    if (holds) {
      passed++;
    } else {
      failed++;
    }
    terminal.line((holds ? terminal.green("  ok    ") : terminal.red("  WRONG ")) + what);
  }

  boolean allPassed() {
    return failed == 0;
  }

  String summary() {
    return failed == 0
        ? terminal.green(passed + " checks passed")
        : terminal.red(failed + " of " + (passed + failed) + " checks failed");
  }
}
