package dev.intos.processor.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The cases that are known to fail; one that starts to pass must be taken off the list. */
record KnownGaps(Set<String> names) {
  private static final Path LIST = Path.of("src", "test", "cases", "known-gaps.txt");

  static KnownGaps read() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(LIST)) {
      if (!line.isBlank() && !line.startsWith("#")) names.add(line.strip());
    }
    return new KnownGaps(names);
  }

  /** Fails where there are differences and no gap is known, or a gap and no differences. */
  void check(String name, List<String> differences) {
    boolean known = names.contains(name);
    if (known && differences.isEmpty()) {
      throw new AssertionError("passes now: take it off " + LIST);
    }
    if (!known && !differences.isEmpty()) {
      throw new AssertionError(String.join("\n", differences));
    }
  }
}
