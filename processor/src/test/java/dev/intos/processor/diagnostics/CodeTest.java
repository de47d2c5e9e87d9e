package dev.intos.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {
  @ParameterizedTest
  @EnumSource
  void theNameIsTheId(Code code) {
    assertEquals(code.id(), code.name().replaceFirst("_", "."));
    assertTrue(code.id().matches("[A-Z]\\d?\\.[A-Z_]+"), code.id());
  }

  @ParameterizedTest
  @EnumSource
  void theMessageTakesAsManyArgumentsAsItSays(Code code) {
    assertEquals(code.arguments(), code.message().split("%s", -1).length - 1);
    assertEquals(code.arguments(), code.message().split("%", -1).length - 1);
    assertFalse(code.fix().contains("%"));
  }

  @ParameterizedTest
  @EnumSource
  void messagesAreOneLowerCaseSentenceWithoutPeriod(Code code) {
    for (String text : List.of(code.message(), code.fix())) {
      assertTrue(text.startsWith("%s") || Character.isLowerCase(text.charAt(0)), text);
      assertFalse(text.endsWith("."), text);
      assertFalse(text.contains(". "), text);
      assertEquals(text.strip(), text);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeIsFoundByItsIdAndRule(Code code) {
    assertEquals(code, Code.of(code.id()).orElseThrow());
    assertTrue(Code.isRuleOrCode(code.id()));
    assertTrue(Code.isRuleOrCode(code.rule()));
    assertTrue(code.isIn(code.rule()));
    assertFalse(code.isIn("R9"));
  }

  @Test
  void idsAndLinksDiffer() {
    Set<String> ids = new HashSet<>();
    Set<String> links = new HashSet<>();
    for (Code code : Code.values()) {
      assertTrue(ids.add(code.id()));
      assertTrue(links.add(code.link()));
    }
    assertTrue(Code.R1_OUTSIDE.link().endsWith("docs/rules/r1.md#r1outside"));
    assertTrue(Code.X_SIDE_EFFECT.link().endsWith("docs/rules/x.md#xside_effect"));
  }

  @Test
  void onlyTheFamilyXWarns() {
    for (Code code : Code.values()) assertEquals(code.id().startsWith("X"), code.isWarning());
  }

  @Test
  void aFindingBringsWhatItsMessageAsksFor() {
    assertThrows(
        IllegalArgumentException.class, () -> new Finding(Code.R1_OUTSIDE, null, null, List.of()));
  }

  @Test
  void theWordingIsTheAgreedOne() throws IOException {
    String actual =
        Arrays.stream(Code.values()).map(CodeTest::sample).collect(Collectors.joining());
    try (InputStream in = CodeTest.class.getResourceAsStream("wording.txt")) {
      String agreed = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(
          agreed, actual, "src/test/resources/dev/intos/processor/diagnostics/wording.txt");
    }
  }

  private static String sample(Code code) {
    List<String> arguments =
        IntStream.range(0, code.arguments()).mapToObj(i -> "<" + (char) ('a' + i) + ">").toList();
    return code.text(arguments) + "\n\n";
  }
}
