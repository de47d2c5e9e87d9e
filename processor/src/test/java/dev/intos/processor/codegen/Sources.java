package dev.intos.processor.codegen;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.PersistentHeap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A folder of the test resources, compiled with the generators into a folder of its own. */
final class Sources {
  private static final Path CASES = Path.of("src/test/resources/codegen/cases");

  private final Path source;
  private final Path classes;
  private final Path generated;
  private final TestProcessor processor = new TestProcessor();
  private List<Diagnostic<? extends JavaFileObject>> diagnostics = List.of();
  private boolean compiled;

  private Sources(Path source, Path output) {
    this.source = source;
    this.classes = output.resolve("classes");
    this.generated = output.resolve("generated");
  }

  /** Compiles a case, with all warnings on, against the runtime alone. */
  static Sources compile(String name, Path output, String... options) {
    return compile(CASES.resolve(name), output, List.of(), options);
  }

  static Sources compile(Path source, Path output, List<Path> classPath, String... options) {
    Sources sources = new Sources(source, output);
    try {
      Files.createDirectories(sources.classes);
      Files.createDirectories(sources.generated);
      sources.compile(classPath, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private void compile(List<Path> classPath, String... options) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    List<String> path = new ArrayList<>(List.of(jar(Persistent.class), jar(PersistentHeap.class)));
    classPath.forEach(p -> path.add(p.toString()));
    boolean modular =
        Files.exists(source.resolve("module-info.java"))
            || List.of(options).contains("--module-source-path");
    List<String> all =
        new ArrayList<>(
            List.of(
                "-Xlint:all,-processing,-options",
                "--release",
                "17",
                modular ? "--module-path" : "--class-path",
                String.join(java.io.File.pathSeparator, path),
                "-d",
                classes.toString(),
                "-s",
                generated.toString()));
    all.addAll(List.of(options));
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(collector, Locale.ROOT, null);
        Stream<Path> found = Files.walk(source)) {
      List<Path> units = found.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              new WithoutPlugins(files),
              collector,
              all,
              null,
              files.getJavaFileObjectsFromPaths(units));
      List<Processor> processors = List.of(processor);
      if (!List.of(options).contains("-proc:none")) task.setProcessors(processors);
      compiled = task.call();
    }
    diagnostics = List.copyOf(collector.getDiagnostics());
  }

  static String jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  boolean compiled() {
    return compiled;
  }

  /** Errors and warnings. */
  List<String> diagnostics() {
    return diagnostics.stream().map(d -> d.getKind() + " " + d).toList();
  }

  List<String> facts() {
    return processor.facts();
  }

  Path classes() {
    return classes;
  }

  /** The generated files by name. */
  TreeMap<String, String> generated() {
    TreeMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> found = Files.walk(generated)) {
      for (Path f : found.filter(Files::isRegularFile).toList()) {
        texts.put(
            generated.relativize(f).toString().replace(java.io.File.separatorChar, '/'),
            Files.readString(f));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** A class loader of what was compiled, and of what it was compiled against. */
  ClassLoader loader(Path... more) {
    List<URL> urls = new ArrayList<>();
    try {
      urls.add(classes.toUri().toURL());
      for (Path p : more) urls.add(p.toUri().toURL());
    } catch (java.net.MalformedURLException e) {
      throw new AssertionError(e);
    }
    return new URLClassLoader(urls.toArray(URL[]::new), Sources.class.getClassLoader());
  }
}
