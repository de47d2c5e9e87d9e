package dev.intos.processor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.intos.processor.casefile.Javac;
import dev.intos.processor.casefile.Reported;
import dev.intos.processor.facts.RowPrograms.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each row of {@code jdk.txt} says what the checker does. For each fact of a row, a small method
 * calls what the row is about with something that the fact decides on: a reference into persistent
 * memory, a function that captures one, an object that locks when it is asked. All are one program;
 * the reports must be those that the facts imply, and no others.
 */
class JdkRowsTest {
  private final RowPrograms programs = new RowPrograms(JavacSession.ofJdk());

  @Test
  void eachFactDecidesAProgram() throws IOException {
    Map<Long, Set<String>> reported = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (Reported one : Javac.compile("Rows", programs.source())) {
      if (one.code() == null && one.error()) wrong.add("does not compile: " + one);
      if (one.code() == null || one.code().equals("X.NONDETERMINISM")) continue;
      reported.computeIfAbsent(one.startLine(), l -> new TreeSet<>()).add(one.code());
    }
    for (Line line : programs.lines()) {
      Set<String> found = Objects.requireNonNullElse(reported.remove(line.number()), Set.of());
      boolean right =
          line.codes().isEmpty()
              ? found.isEmpty()
              : found.stream().anyMatch(line.codes()::contains);
      if (!right) wrong.add(line + " but got " + found);
    }
    assertEquals("", String.join("\n", wrong));
    assertEquals(Map.of(), reported, "on lines that show no fact");
  }

  @Test
  void eachHandWrittenStatementIsOfARow() {
    assertEquals(Set.of(), HandWrittenRow.without(RowPrograms.rows()));
  }

  @Test
  void eachRowIsDecidedByAProgram() {
    assertEquals("", String.join("\n", programs.rowsWithout()));
  }
}
