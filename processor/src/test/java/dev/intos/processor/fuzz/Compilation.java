package dev.intos.processor.fuzz;

import dev.intos.processor.casefile.Javac;
import dev.intos.processor.casefile.ProcessorPath;
import dev.intos.processor.casefile.Reported;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of javac over the sources of several programs, in memory. */
final class Compilation {
  private final Map<String, List<String>> errors = new LinkedHashMap<>();
  private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

  private Compilation() {}

  /** Has the checker judge programs, by the names of their packages. */
  static Compilation check(Map<String, String> sources) {
    return new Compilation().run(sources, true);
  }

  /** Compiles programs without the checker. */
  static Compilation compile(Map<String, String> sources) {
    return new Compilation().run(sources, false);
  }

  /** Whether a program is one of Java. */
  boolean isCorrect(String name) {
    return errors(name).isEmpty();
  }

  /** The errors in a program: the code, for errors of javac the message. */
  List<String> errors(String packageName) {
    return errors.getOrDefault(packageName, List.of());
  }

  /** The class files of a program, by the names of the classes. */
  Map<String, byte[]> classes(String packageName) {
    Map<String, byte[]> own = new TreeMap<>();
    classes.forEach(
        (name, bytes) -> {
          if (name.startsWith(packageName + ".")) own.put(name, bytes.toByteArray());
        });
    return own;
  }

  private Compilation run(Map<String, String> sources, boolean isChecked) {
    List<String> options = new ArrayList<>(List.of("-cp", Javac.API, "-Xmaxerrs", "100000"));
    options.addAll(List.of("-nowarn", "-processorpath", Javac.API));
    if (!isChecked) options.add("-proc:none");
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new Source(name, text)));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    StandardJavaFileManager files = javac.getStandardFileManager(collector, Locale.ROOT, null);
    JavaFileManager memory = new InMemory(new ProcessorPath(files, isChecked));
    javac.getTask(null, memory, collector, options, null, units).call();
    for (Diagnostic<? extends JavaFileObject> d : collector.getDiagnostics()) {
      if (d.getKind() == Diagnostic.Kind.ERROR) add(d);
    }
    return this;
  }

  private void add(Diagnostic<? extends JavaFileObject> error) {
    String place = error.getSource() == null ? "" : error.getSource().getName();
    String packageName = place.replaceAll(".*/(\\w+)/Main\\.java$", "$1");
    Reported reported = Reported.of(error);
    errors
        .computeIfAbsent(packageName, p -> new ArrayList<>())
        .add(reported.code() != null ? reported.code() : reported.toString());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String packageName, String text) {
      super(URI.create("memory:///" + packageName + "/Main.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    InMemory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new Output(
          URI.create("memory:///" + name.replace('.', '/') + kind.extension),
          kind,
          classes.computeIfAbsent(name, n -> new ByteArrayOutputStream()));
    }

    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String name, FileObject sibling) {
      return new Output(
          URI.create("memory:///" + name), JavaFileObject.Kind.OTHER, new ByteArrayOutputStream());
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes;

    Output(URI uri, Kind kind, ByteArrayOutputStream bytes) {
      super(uri, kind);
      this.bytes = bytes;
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
