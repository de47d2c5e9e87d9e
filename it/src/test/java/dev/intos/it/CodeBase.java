package dev.intos.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A code base that knows nothing of IntOS.
 *
 * @param options what javac needs to compile it, with the annotations and the runtime in sight
 */
record CodeBase(String name, List<Path> sources, List<String> options) {
  private static final Path WORK = Path.of(System.getProperty("it.work")).toAbsolutePath();
  private static final Path JARS = Path.of(System.getProperty("it.realCode")).toAbsolutePath();

  /** The module {@code java.base} of the JDK that runs, which has to have its sources. */
  static final String JDK = "java.base";

  /** The names of those that this build tries. */
  static List<String> names() {
    return List.of(System.getProperty("it.codeBases").split(" "));
  }

  /** One of a jar of sources, in a folder of its name with the jars that it needs. */
  static CodeBase of(String name) throws IOException {
    if (name.equals(JDK)) return javaBase();
    Path sources = WORK.resolve(name).resolve("sources");
    List<Path> path = new ArrayList<>(List.of(Jars.ANNOTATIONS, Jars.RUNTIME));
    try (Stream<Path> jars = Files.list(JARS.resolve(name))) {
      for (Path jar : jars.sorted().toList()) {
        if (jar.toString().endsWith("-sources.jar")) Jars.unpack(jar, sources, CodeBase::isClass);
        else path.add(jar);
      }
    }
    return new CodeBase(name, javaFiles(sources), List.of("-cp", path(path)));
  }

  private static CodeBase javaBase() throws IOException {
    Path zip = Path.of(System.getProperty("java.home"), "lib", "src.zip");
    Path folder = WORK.resolve(JDK);
    Jars.unpack(zip, folder, f -> f.startsWith("java.base/") && isClass(f));
    Path ours = folder.resolve("intos");
    for (Path jar : List.of(Jars.ANNOTATIONS, Jars.RUNTIME)) {
      Jars.unpack(jar, ours, f -> f.startsWith("dev/"));
    }
    Path sources = folder.resolve(JDK);
    String patch = path(List.of(sources, folder.resolve("extra"), ours));
    return new CodeBase(JDK, javaFiles(sources), List.of("--patch-module", "java.base=" + patch));
  }

  private static String path(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isClass(String file) {
    return file.endsWith(".java") && !file.endsWith("-info.java") && !file.startsWith("META-INF/");
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The code base with one more class, of the package {@code extra}, beside it. */
  CodeBase with(String className, String text) throws IOException {
    Path folder = WORK.resolve(name).resolve("extra").resolve("extra");
    Path file = Files.createDirectories(folder).resolve(className + ".java");
    List<Path> all = new ArrayList<>(sources);
    all.add(Files.writeString(file, text));
    return new CodeBase(name, all, options);
  }

  /** Compiles it into a folder of its own, with the checker or without. */
  Compiled compile(String mode, boolean checked) throws IOException {
    Path classes = Files.createDirectories(WORK.resolve(name).resolve(mode));
    String processor = path(List.of(Jars.PROCESSOR, Jars.ANNOTATIONS));
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-processorpath", checked ? processor : classes.toString()));
    return Compiled.of(sources, all, classes);
  }
}
