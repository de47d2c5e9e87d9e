package dev.intos.processor.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.processor.diagnostics.Code;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The examples on the pages of the rules get the reports that they say, and no other. */
class RulePagesTest {
  private static final String FILE = "Example";

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> examples() throws IOException {
    return PageExample.all().stream()
        .map(one -> DynamicTest.dynamicTest(one.name() + " " + one.code(), () -> check(one)));
  }

  private static void check(PageExample example) throws IOException {
    List<String> source = example.source();
    List<Expectation> expected = expected(example);
    boolean ownCode =
        expected.isEmpty() || expected.stream().anyMatch(e -> e.codes().contains(example.code()));
    assertTrue(ownCode, "a wrong example shows the code of its section");
    List<Reported> reported = Javac.compile(FILE, String.join("\n", source), "-Aintos.strict=true");
    assertEquals(List.of(), Comparison.differences(expected, reported, true));
  }

  private static List<Expectation> expected(PageExample example) throws IOException {
    return Expectation.read(FILE + ".java", example.source());
  }

  @Test
  void everyCodeHasAWrongAndARightExample() throws IOException {
    Set<String> needed = new TreeSet<>();
    for (Code code : Code.values()) {
      if (!CasesTest.NOT_OF_PROGRAMS.contains(code)) {
        needed.addAll(List.of(code.id() + " wrong", code.id() + " right"));
      }
    }
    Set<String> found = new TreeSet<>();
    for (PageExample one : PageExample.all()) {
      found.add(one.code() + (expected(one).isEmpty() ? " right" : " wrong"));
    }
    assertEquals(needed, found);
  }
}
