package dev.intos.processor.mutation;

import java.util.List;

/** An accepted program: its sources and what it is compiled against. */
record Program(String name, List<SourceText> sources, String classPath) {
  /** Its sources with edits in some of them. */
  List<SourceText> with(List<Edit> edits) {
    return sources.stream()
        .map(s -> s.with(edits.stream().filter(e -> e.source() == s).toList()))
        .toList();
  }
}
