package dev.intos.processor.effects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions that the program or a library makes, by the types that they are of. */
final class FunctionIndex {
  private final Map<Klass, List<Function>> byType = new HashMap<>();

  FunctionIndex(Collection<Function> functions) {
    functions.forEach(this::add);
  }

  void add(Function function) {
    if (function.klass() == null) return;
    for (Klass above : function.klass().ancestors()) {
      byType.computeIfAbsent(above, k -> new ArrayList<>()).add(function);
    }
  }

  /** The functions that are of that type, in the order in which they were found. */
  List<Function> of(Klass type) {
    return byType.getOrDefault(type, List.of());
  }
}
