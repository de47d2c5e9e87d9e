package dev.intos.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The marker beside the class files. */
class VerifiedClassesTest {
  private static final String USER = "import dev.intos.annotations.Persistent; class %s {}";

  @TempDir Path directory;
  private Path source;

  @BeforeEach
  void makeSourceFolder() throws IOException {
    source = Files.createDirectories(directory.resolve("source"));
  }

  @Test
  void listsTheClassesOfEachPackageGeneratedOnesIncluded() throws IOException {
    Path classes = Sources.compile("inherit", directory).classes();
    assertEquals(
        """
        # Checked by IntOS: top-level classes of inherit.base
        Account
        Account_IntosCodec
        Slot
        Slot_IntosCodec
        """,
        Files.readString(classes.resolve("META-INF/intos/verified/inherit.base.txt")));
    assertEquals(11, read(classes, "inherit").size());
  }

  @Test
  void keepsWhatAnEarlierCompilationLeftWhileItsClassIsThere() throws IOException {
    Path classes = compile("First", USER);
    assertEquals(List.of("First"), read(classes, ""));
    compile("Second", USER);
    assertEquals(List.of("First", "Second"), read(classes, ""));
    Files.delete(classes.resolve("First.class"));
    compile("Third", USER);
    assertEquals(List.of("Second", "Third"), read(classes, ""));
  }

  @Test
  void isNotLeftByCodeThatDoesNotUseIntos() throws IOException {
    Path classes = compile("Plain", "import java.util.List; class %s {}");
    assertFalse(Files.exists(classes.resolve("META-INF")));
  }

  @Test
  void liesAtTheRootOfAModule() throws IOException {
    Path classes = Sources.compile("module", directory).classes();
    assertEquals(
        List.of("Shop", "ShopTransactions", "Stock", "Stock$Hidden_IntosCodec", "Stock_IntosCodec"),
        read(classes, "shop"));
  }

  private Path compile(String name, String text) throws IOException {
    Path file = source.resolve(name + ".java");
    Files.writeString(file, text.formatted(name));
    Path classes = Sources.compile(source, directory, List.of()).classes();
    Files.delete(file);
    return classes;
  }

  private static List<String> read(Path classes, String packageName) throws IOException {
    try (var reader =
        Files.newBufferedReader(classes.resolve(VerifiedClasses.pathFor(packageName)))) {
      return List.copyOf(VerifiedClasses.read(reader));
    }
  }
}
