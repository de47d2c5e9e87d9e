package dev.intos.processor.mutation;

import java.util.List;

/**
 * An accepted program: its sources and what it is compiled against.
 *
 * @param processed whether it needs the annotation processor beside the plugin: for generated code
 *     that it uses, or for a verified library
 */
record Program(String name, List<SourceText> sources, String classPath, boolean processed) {
  /** Its sources with edits in some of them. */
  List<SourceText> with(List<Edit> edits) {
    return sources.stream()
        .map(s -> s.with(edits.stream().filter(e -> e.source() == s).toList()))
        .toList();
  }
}
