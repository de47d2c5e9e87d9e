package dev.intos.processor.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static List<Expectation> read(String... lines) {
    return Expectation.read("A.java", List.of(lines));
  }

  @Test
  void readsCommentsAtTheEndOfLines() {
    assertEquals(
        List.of(new Expectation("A.java", 2, List.of("R2.STORE"), false, "")),
        read("// a case", "x = y; // expect: R2.STORE", "z();"));
  }

  @Test
  void readsAlternativesAndSeveral() {
    assertEquals(
        List.of(
            new Expectation("A.java", 1, List.of("R2.STORE", "R2.CAPTURE"), false, ""),
            new Expectation("A.java", 1, List.of("R1.UNLOGGED"), false, "")),
        read("x = y; // expect: R2.STORE|R2.CAPTURE, R1.UNLOGGED"));
  }

  @Test
  void readsWarnings() {
    assertEquals(
        List.of(new Expectation("A.java", 1, List.of("X.SIDE_EFFECT"), true, "")),
        read("n++; // warn: X.SIDE_EFFECT"));
  }

  @Test
  void readsWhatTheMessageMustSay() {
    assertEquals(
        List.of(new Expectation("A.java", 1, List.of("R5.CALL"), false, "a → b")),
        read("a(); // expect: R5.CALL \"a → b\""));
  }

  @Test
  void leavesOtherCommentsAlone() {
    assertEquals(List.of(), read("// note: R2.STORE", "x = 1; // expected nothing", ""));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThrows(IllegalArgumentException.class, () -> read("// expect: R9.NONE"));
    assertThrows(IllegalArgumentException.class, () -> read("// expect: R2.STORE because so"));
    assertThrows(IllegalArgumentException.class, () -> read("// expect:"));
  }
}
