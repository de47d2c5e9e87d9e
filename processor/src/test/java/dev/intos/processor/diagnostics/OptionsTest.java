package dev.intos.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void nothingIsSet() {
    assertEquals(Options.DEFAULTS, Options.parse(Map.of()));
    assertTrue(error(Map.of(), Code.R2_STORE));
    assertFalse(error(Map.of(), Code.X_SIDE_EFFECT));
  }

  @Test
  void optionsOfOthersAreLeftAlone() {
    assertEquals(Options.DEFAULTS, Options.parse(Map.of("mapstruct.strict", "x")));
  }

  @Test
  void rulesAndCodesChangeSeverity() {
    Map<String, String> given =
        Map.of("intos.error", "X.NONDETERMINISM", "intos.warn", "R5, R2.LEAK");
    assertEquals(List.of(), Options.parse(given).faults());
    assertTrue(error(given, Code.X_NONDETERMINISM));
    assertFalse(error(given, Code.X_SIDE_EFFECT));
    assertFalse(error(given, Code.R5_CALL));
    assertFalse(error(given, Code.R2_LEAK));
    assertTrue(error(given, Code.R2_STORE));
  }

  @Test
  void aCodeComesBeforeItsRule() {
    Map<String, String> given =
        Map.of("intos.error", "R5.LOCK,X", "intos.warn", "R5,X.SIDE_EFFECT");
    assertTrue(error(given, Code.R5_LOCK));
    assertFalse(error(given, Code.R5_CALL));
    assertTrue(error(given, Code.X_UNKNOWN_CALL));
    assertFalse(error(given, Code.X_SIDE_EFFECT));
  }

  @Test
  void strictMakesTheFamilyXErrors() {
    assertTrue(error(Map.of("intos.strict", "true"), Code.X_UNKNOWN_CALL));
    assertFalse(error(Map.of("intos.strict", "false"), Code.X_UNKNOWN_CALL));
    Map<String, String> bare = new HashMap<>();
    bare.put("intos.strict", null);
    assertTrue(error(bare, Code.X_UNKNOWN_CALL));
  }

  @Test
  void failuresOfTheCheckerStayErrors() {
    assertTrue(error(Map.of("intos.warn", "T,T.INTERNAL"), Code.T_INTERNAL));
    assertFalse(error(Map.of("intos.warn", "T"), Code.T_RAW));
  }

  @Test
  void trustMayBeForbidden() {
    assertTrue(Options.parse(Map.of("intos.trusted", "forbid")).forbidTrusted());
    assertFalse(Options.parse(Map.of("intos.trusted", "allow")).forbidTrusted());
  }

  @Test
  void faultsAreSaidAllAtOnce() {
    Options options =
        Options.parse(
            Map.of(
                "intos.strickt", "true",
                "intos.error", "R9",
                "intos.trusted", "no",
                "intos.report", " "));
    assertEquals(
        List.of(
            "there is no option -Aintos.strickt",
            "-Aintos.error names 'R9', which is no rule or code",
            "-Aintos.trusted is 'no', not forbid or allow",
            "-Aintos.report names no file"),
        options.faults());
    assertNull(options.report());
  }

  private static boolean error(Map<String, String> given, Code code) {
    return Options.parse(given).severities().isError(code);
  }
}
