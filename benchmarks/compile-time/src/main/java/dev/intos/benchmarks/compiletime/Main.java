package dev.intos.benchmarks.compiletime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures all tools on all subjects and writes the page. */
public final class Main {
  private static final String COMMAND =
      "mvn -Pbenchmarks -DskipTests -pl benchmarks/compile-time -am verify";

  private final Path target;
  private final Path work;

  private Main(Path target) {
    this.target = target;
    this.work = target.resolve("compile-time");
  }

  /** Takes the folder where the build has put the jars, and the page to write. */
  public static void main(String[] args) throws IOException, InterruptedException {
    new Main(Path.of(args[0]).toAbsolutePath()).measure(Path.of(args[1]));
  }

  private void measure(Path page) throws IOException, InterruptedException {
    int rounds = Integer.getInteger("rounds");
    List<Path> intos = jars("intos");
    List<Path> others = jars("others");
    Tool plain = Tool.plain();
    List<Path> libraries = intos.stream().filter(Main::isLibrary).toList();
    Tool ours = Tool.intos(intos, libraries);
    List<Tool> tools =
        List.of(
            plain, ours, Tool.errorProne(others), Tool.nullAway(others), Tool.lockChecker(others));
    List<Path> code = jars("code");
    List<Subject> sizes = new ArrayList<>();
    for (int lines : List.of(10_000, 50_000, 200_000)) sizes.add(generated(lines, libraries));
    List<Subject> subjects = List.of(jar("commons-lang3", code), jar("guava", code), sizes.get(1));

    Measurement compared = new Measurement();
    for (Subject subject : subjects) {
      for (Tool tool : tools) compared.add(subject, tool);
    }
    Subject written = written(sizes.get(1), ours);
    compared.add(written, plain);
    Measurement growth = new Measurement();
    for (Subject subject : sizes) {
      growth.add(subject, plain);
      growth.add(subject, ours);
    }
    compared.run(rounds, work);
    growth.run(rounds, work);

    Report report = new Report();
    report.setting(COMMAND, System.getProperty("versions"), rounds);
    report.tools(compared, subjects, tools);
    report.written(compared, sizes.get(1), written, plain);
    report.growth(growth, sizes, plain, ours);
    report.write(page);
  }

  private static boolean isLibrary(Path jar) {
    return !jar.getFileName().toString().startsWith("intos-processor");
  }

  private Subject generated(int lines, List<Path> libraries) throws IOException {
    Path folder = work.resolve("generated-" + lines);
    GeneratedCode.write(folder, lines);
    return Subject.of(folder.getFileName().toString(), folder, libraries);
  }

  /** A subject with the code that IntOS generates for it. */
  private Subject written(Subject subject, Tool ours) throws IOException, InterruptedException {
    Path folder = work.resolve(subject.name() + "-sources");
    new Compilation(subject, ours).generate(work, folder);
    return subject.with(Subject.of("generated sources", folder, subject.classPath()));
  }

  private Subject jar(String name, List<Path> code) throws IOException {
    Path sources = target.resolve("code").resolve(name + "-sources.jar");
    return Subject.ofJar(name, sources, work.resolve(name), code);
  }

  /** The jars in a folder of the build's, those of sources left out. */
  private List<Path> jars(String folder) throws IOException {
    try (Stream<Path> files = Files.list(target.resolve(folder))) {
      return files
          .filter(f -> f.toString().endsWith(".jar") && !f.toString().endsWith("-sources.jar"))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
