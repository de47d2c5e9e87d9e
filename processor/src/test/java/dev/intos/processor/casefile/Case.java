package dev.intos.processor.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case: a file, or a folder of files that are compiled together.
 *
 * @param name the path below the root of all cases, with slashes
 */
public record Case(String name, Path path) {
  private static final Path ROOT = Path.of("src", "test", "cases");

  /** All cases, in the order of their names. */
  public static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(ROOT)) {
      for (Path path : paths.filter(Case::isCase).sorted().toList()) {
        cases.add(new Case(ROOT.relativize(path).toString().replace('\\', '/'), path));
      }
    }
    return cases;
  }

  private static boolean isCase(Path path) {
    Path parent = path.getParent();
    if (parent == null || ROOT.startsWith(parent)) return false;
    String group = parent.getFileName().toString();
    boolean inGroup = group.equals("accept") || group.equals("reject");
    return inGroup && (Files.isDirectory(path) || path.toString().endsWith(".java"));
  }

  public boolean rejects() {
    return name.contains("/reject/");
  }

  /** Whether it is about warnings, which strict mode makes errors. */
  boolean isAboutWarnings() {
    return name.startsWith("x/");
  }

  /** Whether it uses the libraries of others that the tests depend on. */
  boolean usesLibraries() {
    return name.startsWith("libraries/");
  }

  /** Whether this JDK understands its sources. */
  public boolean isForThisJdk() {
    return !name.startsWith("jdk21/") || Runtime.version().feature() >= 21;
  }

  /** The sources that the checker is tried on. */
  public List<Path> sources() throws IOException {
    if (Files.isRegularFile(path)) return List.of(path);
    return javaFiles(path).stream()
        .filter(file -> !file.startsWith(path.resolve("lib")))
        .filter(file -> !file.startsWith(path.resolve("verified-lib")))
        .toList();
  }

  /** The sources of a dependency that was compiled without the checker. */
  List<Path> library() throws IOException {
    return javaFiles(path.resolve("lib"));
  }

  /** The sources of a dependency that was compiled with the checker. */
  public List<Path> verifiedLibrary() throws IOException {
    return javaFiles(path.resolve("verified-lib"));
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
