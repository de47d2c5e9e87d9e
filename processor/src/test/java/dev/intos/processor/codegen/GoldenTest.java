package dev.intos.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code, byte for byte as it is kept in the resources. */
class GoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/codegen/goldens");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "records",
        "nested",
        "inplace",
        "constructors",
        "inherit",
        "generics",
        "shapes",
        "reflection",
        "trusted",
        "names",
        "unnamed",
        "module",
        "transactions"
      })
  void generatedCodeIsAsItWas(String name) throws IOException {
    Map<String, String> generated = Sources.compile(name, directory).generated();
    for (Map.Entry<String, String> e : generated.entrySet()) {
      Path golden = GOLDENS.resolve(name).resolve(e.getKey() + ".txt");
      if (Files.notExists(golden)) fail("create " + golden + " with\n" + e.getValue());
      assertEquals(Files.readString(golden), e.getValue(), golden.toString());
    }
    assertEquals(
        goldens(name), new TreeSet<>(generated.keySet().stream().map(k -> k + ".txt").toList()));
  }

  private static TreeSet<String> goldens(String name) throws IOException {
    Path folder = GOLDENS.resolve(name);
    try (Stream<Path> found = Files.walk(folder)) {
      List<String> names =
          found
              .filter(Files::isRegularFile)
              .map(f -> folder.relativize(f).toString().replace('\\', '/'))
              .toList();
      return new TreeSet<>(names);
    }
  }
}
