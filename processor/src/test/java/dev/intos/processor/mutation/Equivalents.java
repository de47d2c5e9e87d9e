package dev.intos.processor.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The mutants that break no rule, each with the reason: lines {@code operator program line:column |
 * reason}.
 */
record Equivalents(Map<String, String> reasons) {
  private static final Path LIST =
      Path.of("src", "test", "resources", "mutation", "equivalents.txt");

  static Equivalents read() throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String line : Files.readAllLines(LIST)) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] parts = line.split("\\|", 2);
      if (parts.length < 2 || parts[1].isBlank()) throw new IOException("no reason: " + line);
      if (reasons.put(parts[0].strip(), parts[1].strip()) != null) {
        throw new IOException("listed twice: " + line);
      }
    }
    return new Equivalents(reasons);
  }

  boolean contains(Mutant mutant) {
    return reasons.containsKey(mutant.id());
  }

  /** The lines about some operators that name none of these mutants. */
  Set<String> without(List<Operator> operators, Set<String> ids) {
    Set<String> named = new TreeSet<>(reasons.keySet());
    named.removeIf(id -> operators.stream().noneMatch(o -> id.startsWith(o.name() + " ")));
    named.removeAll(ids);
    return named;
  }
}
