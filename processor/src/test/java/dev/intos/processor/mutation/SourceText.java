package dev.intos.processor.mutation;

import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A source in memory.
 *
 * @param name its path, with slashes
 */
record SourceText(String name, String text) {
  JavaFileObject file() {
    return new SimpleJavaFileObject(URI.create("mutant:///" + name), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** The name without folders, as diagnostics have it. */
  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The line of an offset, from 1. */
  long line(long offset) {
    return 1 + text.chars().limit(offset).filter(c -> c == '\n').count();
  }

  /** The column of an offset, from 1. */
  long column(long offset) {
    return offset - text.lastIndexOf('\n', (int) offset - 1);
  }

  /** The source with edits, which must not overlap; those at one place stay in their order. */
  SourceText with(List<Edit> edits) {
    StringBuilder changed = new StringBuilder();
    int from = 0;
    for (Edit edit : Edit.inOrder(edits)) {
      if (edit.start() < from) throw new IllegalArgumentException("overlapping edits " + edits);
      changed.append(text, from, edit.start()).append(edit.text());
      from = edit.end();
    }
    return new SourceText(name, changed.append(text, from, text.length()).toString());
  }
}
