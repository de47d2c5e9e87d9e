package dev.intos.processor.mutation;

import dev.intos.processor.casefile.Case;
import dev.intos.processor.casefile.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The accepted programs: the cases, the examples, and those that were written to be mutated. */
final class Programs {
  private static final Path EXAMPLES = Path.of("..", "examples", "src", "main", "java");

  private Programs() {}

  /**
   * Reads all.
   *
   * @param libraries where the libraries of cases are compiled to
   */
  static List<Program> all(Path libraries) throws IOException {
    List<Program> programs = new ArrayList<>();
    for (Case one : Case.all()) {
      if (one.rejects() || !one.isForThisJdk()) continue;
      Path folder = Files.createDirectory(libraries.resolve("" + programs.size()));
      String classPath = Javac.classPath(one, folder);
      List<SourceText> sources = read(one.path().getParent(), one.sources());
      boolean processed = !one.verifiedLibrary().isEmpty();
      programs.add(new Program(one.name(), sources, classPath, processed));
    }
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      programs.add(new Program("examples", read(EXAMPLES, sources), Javac.API, true));
    }
    return programs;
  }

  private static List<SourceText> read(Path root, List<Path> files) throws IOException {
    List<SourceText> sources = new ArrayList<>();
    for (Path file : files) {
      String name = root.relativize(file).toString().replace('\\', '/');
      sources.add(new SourceText(name, Files.readString(file)));
    }
    return sources;
  }
}
