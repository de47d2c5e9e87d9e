package dev.intos.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checker on code bases of others: small ones in every build, large ones and the JDK's own
 * {@code java.base} with {@code -Pcodebases}.
 */
final class RealCodeIT {
  /** With it the whole compilation is analysed. */
  private static final String PERSISTENT =
      "package extra; @dev.intos.annotations.Persistent class Extra { int x; }";

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

  static Stream<String> codeBases() {
    return CodeBase.names().stream().filter(name -> !name.equals("java.base"));
  }

  /**
   * They get no diagnostic and the same class files, byte for byte; also where one class beside
   * them is persistent, so that all of them are analysed. This watches, too, that looking at
   * attributed trees early changes nothing.
   */
  @ParameterizedTest
  @MethodSource("codeBases")
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
  @ParameterizedTest
  @MethodSource("codeBases")
  void callsAreFollowedThrough(String name) throws IOException {
    follow(CodeBase.of(name));
  }

  @Test
  void callsAreFollowedThroughTheJdk() throws IOException {
    assumeTrue(CodeBase.names().contains("java.base"));
    Path sources = Path.of(System.getProperty("java.home"), "lib", "src.zip");
    assumeTrue(Files.exists(sources), "this JDK has no sources");
    follow(CodeBase.javaBase(sources));
  }

  private static void follow(CodeBase code) throws IOException {
    Compiled compiled = code.with("Calls", CALLS).compile("followed", true);
    assertFalse(compiled.reports().isEmpty());
    for (String report : compiled.errors()) {
      assertTrue(report.startsWith("Calls.java: [IntOS:R5.CALL]"), report);
    }
  }
}
