package dev.intos.processor.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.processor.diagnostics.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Runs all case files. */
class CasesTest {
  /** Said by a failure of the checker or of the build; no program can ask for them. */
  static final Set<Code> NOT_OF_PROGRAMS =
      Set.of(Code.T_COMPILER, Code.T_GENERATOR, Code.T_INTERNAL, Code.T_OPTION);

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> cases() throws IOException {
    KnownGaps gaps = KnownGaps.read();
    List<DynamicTest> tests = new ArrayList<>();
    for (Case one : Case.all()) {
      if (!one.isForThisJdk()) continue;
      if (one.usesLibraries()) {
        tests.add(test(one, true, gaps));
        continue;
      }
      tests.add(test(one, false, gaps));
      if (one.isAboutWarnings()) tests.add(test(one, true, gaps));
    }
    return tests.stream();
  }

  private static DynamicTest test(Case one, boolean strict, KnownGaps gaps) {
    String name = one.name() + (strict ? " (strict)" : "");
    return DynamicTest.dynamicTest(
        name, one.path().toUri(), () -> gaps.check(name, differences(one, strict)));
  }

  private static List<String> differences(Case one, boolean strict) throws IOException {
    return Comparison.differences(expectations(one), Javac.compile(one, strict), strict);
  }

  private static List<Expectation> expectations(Case one) throws IOException {
    List<Expectation> expected = new ArrayList<>();
    for (Path source : one.sources()) expected.addAll(Expectation.in(source));
    return expected;
  }

  @Test
  void rejectedCasesAskForSomethingAndAcceptedOnesForNothing() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Case one : Case.all()) {
      if (expectations(one).isEmpty() == one.rejects()) wrong.add(one.name());
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyCodeHasACase() throws IOException {
    Set<String> asked = new HashSet<>();
    for (Case one : Case.all()) {
      for (Expectation e : expectations(one)) {
        asked.addAll(e.codes());
      }
    }
    List<String> missing = new ArrayList<>();
    for (Code code : Code.values()) {
      if (!NOT_OF_PROGRAMS.contains(code) && !asked.contains(code.id())) missing.add(code.id());
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void knownGapsNameCases() throws IOException {
    Set<String> names = new HashSet<>();
    for (Case one : Case.all()) {
      names.add(one.name());
      names.add(one.name() + " (strict)");
    }
    assertFalse(names.isEmpty());
    for (String gap : KnownGaps.read().names()) assertTrue(names.contains(gap), gap);
  }
}
