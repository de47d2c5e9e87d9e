package dev.intos.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {
  private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?s");

  @ParameterizedTest
  @EnumSource
  void theNameStartsWithTheId(Code code) {
    String id = code.id().replace('.', '_');
    assertTrue(code.name().equals(id) || code.name().startsWith(id + "_"), code.name());
    assertTrue(code.id().matches("[A-Z]\\d?\\.[A-Z_]+"), code.id());
  }

  @ParameterizedTest
  @EnumSource
  void theTextTakesAsManyArgumentsAsItSays(Code code) {
    Set<String> places = new HashSet<>();
    Matcher place = PLACE.matcher(code.message() + code.fix());
    while (place.find()) {
      places.add(place.group(1) == null ? String.valueOf(place.start()) : place.group(1));
    }
    assertEquals(code.arguments(), places.size());
    assertFalse(PLACE.matcher(code.message() + code.fix()).replaceAll("").contains("%"));
    assertFalse(code.fix().contains("%s"), "a fix names its arguments by number");
  }

  @ParameterizedTest
  @EnumSource
  void messagesAreOneLowerCaseSentenceWithoutPeriod(Code code) {
    for (String text : List.of(code.message(), code.fix())) {
      assertTrue(text.matches("(?s)'?%.*|\\p{Ll}.*"), text);
      assertFalse(text.endsWith("."), text);
      assertFalse(text.contains(". "), text);
      assertEquals(text.strip(), text);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeIsFoundByItsIdAndRule(Code code) {
    assertEquals(code.id(), Code.of(code.id()).orElseThrow().id());
    assertTrue(Code.isRuleOrCode(code.id()));
    assertTrue(Code.isRuleOrCode(code.rule()));
    assertTrue(code.isIn(code.rule()));
    assertFalse(code.isIn("R9"));
  }

  @Test
  void everyIdHasALinkOfItsOwn() {
    Map<String, String> ids = new HashMap<>();
    for (Code code : Code.values()) {
      String other = ids.put(code.link(), code.id());
      assertTrue(other == null || other.equals(code.id()), code.link());
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
