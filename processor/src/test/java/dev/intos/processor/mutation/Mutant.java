package dev.intos.processor.mutation;

import java.util.List;

/**
 * A program with one violation.
 *
 * @param shape which of the operator's shapes the violation has
 */
record Mutant(Operator operator, String shape, Program program, List<Edit> edits) {
  /** What names it in the list of equivalent mutants: operator, program, and the first edit. */
  String id() {
    Edit first = edits.get(0);
    SourceText source = first.source();
    String place = source.line(first.start()) + ":" + source.column(first.start());
    String file = program.sources().size() == 1 ? "" : source.fileName() + ":";
    return operator.name() + " " + program.name() + " " + file + place;
  }

  List<SourceText> sources() {
    return program.with(edits);
  }

  /** Whether a line of a file was touched. */
  boolean touches(String file, long line) {
    return edits.stream()
        .filter(e -> e.source().fileName().equals(file))
        .anyMatch(e -> e.source().line(e.start()) <= line && line <= e.source().line(e.end()));
  }

  /** The edited lines, as they are now. */
  String shown() {
    StringBuilder shown = new StringBuilder();
    for (SourceText source : program.sources()) {
      SourceText changed = source.with(edits.stream().filter(e -> e.source() == source).toList());
      List<String> before = source.text().lines().toList();
      List<String> after = changed.text().lines().toList();
      for (int i = 0; i < after.size(); i++) {
        if (i >= before.size() || !before.get(i).equals(after.get(i))) {
          shown.append("\n      ").append(i + 1).append(": ").append(after.get(i).strip());
        }
      }
    }
    return shown.toString();
  }
}
