package dev.intos.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What javac made of some sources.
 *
 * @param errors what it, or the checker, calls an error, each with the name of its file
 * @param reports what the checker said, errors or not
 * @param classes the class files by their paths
 */
record Compiled(List<String> errors, List<String> reports, Map<String, byte[]> classes) {
  static Compiled of(List<Path> sources, List<String> options, Path to) throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-nowarn", "-encoding", "UTF-8", "-d", to.toString()));
    all.addAll(List.of("-Xmaxerrs", "1000"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      javac.getTask(null, files, diagnostics, all, null, units).call();
    }
    List<String> errors = new ArrayList<>();
    List<String> reports = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : diagnostics.getDiagnostics()) {
      JavaFileObject file = one.getSource();
      String name = file == null ? "" : Path.of(file.getName()).getFileName() + ": ";
      String text = name + one.getMessage(Locale.ROOT);
      if (one.getKind() == Diagnostic.Kind.ERROR) errors.add(text);
      if (text.contains("[IntOS:")) reports.add(text);
    }
    return new Compiled(errors, reports, classFiles(to));
  }

  private static Map<String, byte[]> classFiles(Path folder) throws IOException {
    Map<String, byte[]> result = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        result.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return result;
  }
}
