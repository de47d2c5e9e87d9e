package dev.intos.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.PersistentHeap;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases and what is generated for them keep the rules: the processor and the checker, found on
 * the class path as in a build, have nothing to say but notes. From JDK 23 on, processors from
 * there run only if they are asked to.
 */
class CheckedCasesTest {
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
        "transactions"
      })
  void theCheckerFindsNothing(String name) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter out = new StringWriter();
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xlint:all,-processing,-options",
                "-Werror",
                "--release",
                "17",
                "-d",
                directory.toString(),
                "-cp",
                String.join(
                    File.pathSeparator,
                    Sources.jar(Persistent.class),
                    Sources.jar(PersistentHeap.class),
                    Sources.jar(GenerationStep.class))));
    if (Runtime.version().feature() >= 23) options.add("-proc:full");
    Path source = Path.of("src/test/resources/codegen/cases", name);
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(source)) {
      List<Path> units = found.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      boolean compiled =
          compiler
              .getTask(out, files, null, options, null, files.getJavaFileObjectsFromPaths(units))
              .call();
      assertEquals(List.of(), out.toString().lines().filter(this::isFinding).toList());
      assertTrue(compiled, out::toString);
    }
    try (Stream<Path> found = Files.walk(directory)) {
      assertTrue(found.anyMatch(f -> f.toString().endsWith("_IntosCodec.class")));
    }
  }

  private boolean isFinding(String line) {
    return line.contains(": error:") || line.contains(": warning:");
  }
}
