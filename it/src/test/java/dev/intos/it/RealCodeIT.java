package dev.intos.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Large code bases that know nothing of IntOS get no diagnostic and the same class files, byte for
 * byte. So they do where one class beside them is persistent, so that all of them are analysed:
 * this also watches that looking at attributed trees early changes nothing.
 */
final class RealCodeIT {
  private static final String EXTRA =
      "package extra; @dev.intos.annotations.Persistent class Extra { int x; }";

  private final Path work = Path.of(System.getProperty("it.work"));
  private final Path jars = Path.of(System.getProperty("it.realCode"));

  @ParameterizedTest
  @ValueSource(strings = {"commons-lang3", "guava"})
  void compilesToTheSameBytes(String name) throws IOException {
    Path sources = unzip(name);
    List<Path> files = javaFiles(sources);
    Map<String, byte[]> plain = compile(name, "plain", files, false);
    same(plain, compile(name, "checked", files, true));
    Path extra = Files.writeString(Files.createDirectories(work).resolve("Extra.java"), EXTRA);
    List<Path> withExtra = new ArrayList<>(files);
    withExtra.add(extra);
    Map<String, byte[]> analysed = compile(name, "analysed", withExtra, true);
    analysed.keySet().removeIf(file -> file.startsWith("extra"));
    same(plain, analysed);
  }

  private static void same(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((file, bytes) -> assertArrayEquals(bytes, actual.get(file), file));
  }

  private Path unzip(String name) throws IOException {
    Path to = work.resolve(name + "-sources");
    Path jar = jars.resolve(name + "-sources.jar");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        if (!e.getName().endsWith(".java") || e.getName().endsWith("-info.java")) continue;
        Path file = to.resolve(e.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, in.readAllBytes());
      }
    }
    return to;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  private Map<String, byte[]> compile(String name, String mode, List<Path> files, boolean checked)
      throws IOException {
    Path out = work.resolve(name + "-" + mode);
    Files.createDirectories(out);
    String processor =
        checked ? jar("IntosProcessor") + File.pathSeparator + jar("Persistent") : "";
    List<String> options =
        new ArrayList<>(
            List.of("-nowarn", "-encoding", "UTF-8", "-d", out.toString(), "-cp", classPath()));
    options.addAll(List.of("-processorpath", checked ? processor : out.toString()));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      boolean compiled =
          javac
              .getTask(
                  null,
                  manager,
                  diagnostics,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertTrue(compiled, () -> diagnostics.getDiagnostics().toString());
    }
    List<String> ours =
        diagnostics.getDiagnostics().stream()
            .map(d -> d.getMessage(Locale.ROOT))
            .filter(m -> m.contains("[IntOS:"))
            .toList();
    assertEquals(List.of(), ours);
    return classFiles(out);
  }

  private String classPath() throws IOException {
    List<String> path = new ArrayList<>(List.of(jar("Persistent"), jar("PersistentHeap")));
    try (Stream<Path> all = Files.list(jars)) {
      all.filter(j -> !j.toString().contains("-sources")).map(Path::toString).forEach(path::add);
    }
    return String.join(File.pathSeparator, path);
  }

  /** The jar of ours that holds a class of that name. */
  private static String jar(String simpleName) {
    String type =
        switch (simpleName) {
          case "IntosProcessor" -> "dev/intos/processor/IntosProcessor.class";
          case "Persistent" -> "dev/intos/annotations/Persistent.class";
          default -> "dev/intos/runtime/" + simpleName + ".class";
        };
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (holds(Path.of(entry), type)) return entry;
    }
    throw new IllegalStateException("no jar with " + type + " on the class path");
  }

  private static boolean holds(Path entry, String type) {
    if (Files.isDirectory(entry)) return Files.exists(entry.resolve(type));
    try (var jar = new JarFile(entry.toFile())) {
      return jar.getEntry(type) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<String, byte[]> classFiles(Path out) throws IOException {
    Map<String, byte[]> result = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        result.put(out.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return result;
  }
}
