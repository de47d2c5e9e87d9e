package dev.intos.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checker on code bases of others: small ones in every build, large ones with {@code
 * -Pcodebases}, and the JDK's own with {@code -Dcode-bases=java.base}.
 */
final class RealCodeIT {
  /** With it the whole compilation is analysed. */
  private static final String PERSISTENT =
      "package extra; @dev.intos.annotations.Persistent class Extra { int x; }";

  /** With it, too, but there is no transaction whose calls would be followed. */
  private static final String VALUE =
      "package extra; @dev.intos.annotations.Persistent record Extra(int x) {}";

  /** Calls that can run most of what a code base has: whatever fits. */
  private static final String CALLS =
      """
      package extra;

      import dev.intos.annotations.Transaction;
      import java.util.*;
      import java.util.concurrent.Callable;

      class Calls {
        @Transaction
        static void all(
            List<Object> objects, List<Map<Object, Object>> maps, List<Comparator<Object>> orders) {
          for (Object o : objects) {
            o.toString();
            o.equals(o);
            o.hashCode();
            for (var map : maps) map.get(o);
            for (var map : maps) map.put(o, o);
            for (var order : orders) order.compare(o, o);
          }
        }

        @Transaction
        static void all(
            List<Runnable> tasks,
            List<Iterator<?>> iterators,
            List<Callable<?>> calls,
            List<AutoCloseable> resources) throws Exception {
          for (var task : tasks) task.run();
          for (var iterator : iterators) iterator.next();
          for (var call : calls) call.call();
          for (var resource : resources) resource.close();
        }
      }
      """;

  static Stream<String> ofOthers() {
    return CodeBase.names().stream().filter(name -> !name.equals(CodeBase.JDK));
  }

  /**
   * They get no diagnostic and the same class files, byte for byte; also where one class beside
   * them is persistent, so that all of them are analysed. This watches, too, that looking at
   * attributed trees early changes nothing.
   */
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("ofOthers")
  void compilesToTheSameBytes(String name) throws IOException {
    CodeBase code = CodeBase.of(name);
    Compiled plain = code.compile("plain", false);
    assertEquals(List.of(), plain.errors());
    Compiled checked = code.compile("checked", true);
    assertEquals(List.of(), checked.reports());
    same(plain.classes(), checked.classes());
    Compiled analysed = code.with("Extra", PERSISTENT).compile("analysed", true);
    assertEquals(List.of(), analysed.reports());
    assertTrue(analysed.classes().keySet().removeIf(file -> file.startsWith("extra")));
    same(plain.classes(), analysed.classes());
  }

  private static void same(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((file, bytes) -> assertArrayEquals(bytes, actual.get(file), file));
  }

  /** Calls of a transaction are followed through them, which ends in chains and in no failure. */
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("ofOthers")
  void callsAreFollowedThrough(String name) throws IOException {
    Compiled compiled = CodeBase.of(name).with("Calls", CALLS).compile("followed", true);
    assertFalse(compiled.reports().isEmpty());
    for (String report : compiled.errors()) {
      assertTrue(report.startsWith("Calls.java: [IntOS:R5.CALL]"), report);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "it.codeBases", matches = CodeBase.JDK)
  void theJdkIsAnalysed() throws IOException {
    Compiled analysed = CodeBase.of(CodeBase.JDK).with("Extra", VALUE).compile("analysed", true);
    assertEquals(List.of(), analysed.errors());
    assertEquals(List.of(), analysed.reports());
  }
}
