package dev.intos.processor.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Expectation STORE = expect("R2.STORE");

  private static Expectation expect(String code) {
    return new Expectation("A.java", 3, List.of(code), code.startsWith("X"), "");
  }

  private static Reported error(long line, long startLine, String code) {
    return new Reported("A.java", line, startLine, code, true, "text");
  }

  private static List<String> differences(Expectation expected, Reported... reported) {
    return Comparison.differences(List.of(expected), List.of(reported), false);
  }

  @Test
  void theSameIsNoDifference() {
    assertEquals(List.of(), differences(STORE, error(3, 3, "R2.STORE")));
  }

  @Test
  void eitherLineOfTheExpressionWillDo() {
    assertEquals(List.of(), differences(STORE, error(4, 3, "R2.STORE")));
    assertEquals(List.of(), differences(STORE, error(3, 2, "R2.STORE")));
  }

  @Test
  void whatIsMissedIsSaid() {
    assertEquals(List.of("missed: A.java:3 R2.STORE"), differences(STORE));
  }

  @Test
  void aMessageThatSaysSomethingElseIsNotTheOneAskedFor() {
    Expectation asked = new Expectation("A.java", 3, List.of("R2.STORE"), false, "te");
    assertEquals(List.of(), differences(asked, error(3, 3, "R2.STORE")));
    Expectation other = new Expectation("A.java", 3, List.of("R2.STORE"), false, "tea");
    assertEquals(2, differences(other, error(3, 3, "R2.STORE")).size());
  }

  @Test
  void twiceIsOnceTooOften() {
    Reported error = error(3, 3, "R2.STORE");
    assertEquals(List.of("unexpected: A.java:3 text"), differences(STORE, error, error));
  }

  @Test
  void anotherCodeIsBothMissedAndUnexpected() {
    assertEquals(2, differences(STORE, error(3, 3, "R2.LEAK")).size());
  }

  @Test
  void aWarningOfJavacOnTheLineIsNoReport() {
    Reported lint = new Reported("A.java", 3, 3, null, false, "text");
    assertEquals(List.of(), differences(STORE, lint, error(3, 3, "R2.STORE")));
  }

  @Test
  void errorsOfJavacCount() {
    assertEquals(
        List.of("does not compile: A.java:5 text"),
        Comparison.differences(List.of(), List.of(error(5, 5, null)), false));
  }

  @Test
  void warningsAreAskedForOrLeftAlone() {
    Reported warning = new Reported("A.java", 3, 3, "X.SIDE_EFFECT", false, "text");
    Expectation asked = expect("X.SIDE_EFFECT");
    assertEquals(List.of(), differences(asked, warning));
    assertEquals(List.of(), Comparison.differences(List.of(), List.of(warning), false));
    assertEquals(
        List.of("missed: A.java:3 X.SIDE_EFFECT"),
        Comparison.differences(List.of(asked), List.of(warning), true));
  }

  @Test
  void aGapThatIsClosedMustLeaveTheList() {
    KnownGaps gaps = new KnownGaps(Set.of("r2/reject/A.java"));
    gaps.check("r2/reject/A.java", List.of("missed"));
    gaps.check("r2/reject/B.java", List.of());
    assertThrows(AssertionError.class, () -> gaps.check("r2/reject/A.java", List.of()));
    assertThrows(AssertionError.class, () -> gaps.check("r2/reject/B.java", List.of("missed")));
  }
}
