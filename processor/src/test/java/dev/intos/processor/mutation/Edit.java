package dev.intos.processor.mutation;

import java.util.Comparator;
import java.util.List;

/**
 * The replacement of a piece of a source. Its text has no line breaks, so that lines keep their
 * numbers.
 */
record Edit(SourceText source, int start, int end, String text) {
  Edit {
    if (text.contains("\n")) throw new IllegalArgumentException("a line break in " + text);
  }

  static Edit insert(SourceText source, long at, String text) {
    return new Edit(source, (int) at, (int) at, text);
  }

  static List<Edit> inOrder(List<Edit> edits) {
    return edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList();
  }
}
