package dev.intos.processor.casefile;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.PersistentHeap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles cases as a user's build would: the checker comes from the processor path alone. */
public final class Javac {
  /** The class path of every program: the annotations and the runtime. */
  public static final String API = ProcessorPath.of(Persistent.class, PersistentHeap.class);

  /** What programs of users depend on, in the versions of the pom. */
  private static final String LIBRARIES =
      ProcessorPath.of(
          ch.qos.logback.classic.Logger.class,
          ch.qos.logback.core.Appender.class,
          com.fasterxml.jackson.annotation.JsonProperty.class,
          com.fasterxml.jackson.core.JsonParser.class,
          com.fasterxml.jackson.databind.ObjectMapper.class,
          com.github.benmanes.caffeine.cache.Caffeine.class,
          com.google.common.collect.ImmutableList.class,
          com.google.common.util.concurrent.internal.InternalFutureFailureAccess.class,
          com.zaxxer.hikari.HikariDataSource.class,
          org.apache.commons.collections4.CollectionUtils.class,
          org.apache.commons.io.FilenameUtils.class,
          org.apache.commons.lang3.StringUtils.class,
          org.h2.jdbcx.JdbcDataSource.class,
          org.slf4j.Logger.class);

  private Javac() {}

  /** Compiles a case, its libraries first, and tells what was reported for its sources. */
  static List<Reported> compile(Case one, boolean strict) throws IOException {
    Path folder = Files.createTempDirectory("case");
    try {
      String classPath = classPath(one, folder);
      List<String> options = new ArrayList<>(List.of("-cp", classPath));
      if (strict) options.add("-Aintos.strict=true");
      Path classes = Files.createDirectory(folder.resolve("classes"));
      return run(one.sources(), options, true, classes);
    } finally {
      delete(folder);
    }
  }

  /** Compiles the libraries of a case into a folder and gives the class path with them. */
  public static String classPath(Case one, Path folder) throws IOException {
    String classPath = one.usesLibraries() ? API + File.pathSeparator + LIBRARIES : API;
    if (!one.library().isEmpty()) {
      Path library = Files.createDirectory(folder.resolve("lib"));
      List<String> options = List.of("-proc:none", "-cp", API);
      requireNoError(one, run(one.library(), options, false, library));
      classPath += File.pathSeparator + library;
    }
    if (!one.verifiedLibrary().isEmpty()) {
      Path library = Files.createDirectory(folder.resolve("verified-lib"));
      List<String> options = List.of("-cp", classPath);
      requireNoError(one, run(one.verifiedLibrary(), options, true, library));
      classPath += File.pathSeparator + library;
    }
    return classPath;
  }

  /** Compiles one source, given as text, with further options. */
  public static List<Reported> compile(String name, String source, String... options)
      throws IOException {
    Path folder = Files.createTempDirectory("source");
    try {
      Path file = Files.writeString(folder.resolve(name + ".java"), source);
      List<String> all = new ArrayList<>(List.of("-cp", API));
      all.addAll(List.of(options));
      return run(List.of(file), all, true, Files.createDirectory(folder.resolve("classes")));
    } finally {
      delete(folder);
    }
  }

  private static List<Reported> run(
      List<Path> sources, List<String> more, boolean checked, Path classes) throws IOException {
    List<String> options = new ArrayList<>(more);
    options.addAll(List.of("-processorpath", API, "-d", classes.toString()));
    options.addAll(List.of("-s", classes.toString(), "-Xmaxerrs", "9999", "-Xmaxwarns", "9999"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      ProcessorPath manager = new ProcessorPath(files, checked);
      boolean passed = javac.getTask(null, manager, diagnostics, options, null, units).call();
      List<Reported> reported = diagnostics.getDiagnostics().stream().map(Reported::of).toList();
      if (passed == reported.stream().anyMatch(Reported::error)) {
        throw new AssertionError("javac says " + passed + " and reports " + reported);
      }
      return reported;
    }
  }

  private static void requireNoError(Case one, List<Reported> reported) {
    List<Reported> errors = reported.stream().filter(Reported::error).toList();
    if (!errors.isEmpty()) throw new AssertionError("the library of " + one.name() + ": " + errors);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
