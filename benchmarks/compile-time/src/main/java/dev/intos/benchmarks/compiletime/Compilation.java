package dev.intos.benchmarks.compiletime;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One subject compiled by one tool, in a JVM of its own. */
record Compilation(Subject subject, Tool tool) {
  private static final String HEAP = "-Xmx4g";

  /** Compiles once; what a compilation writes is thrown away. */
  Cost run(Path work) throws IOException, InterruptedException {
    Path out = Files.createDirectories(work.resolve("out"));
    try {
      return run(out, List.of());
    } finally {
      delete(out);
    }
  }

  /** Compiles once, and keeps the sources that the tool generates. */
  void generate(Path work, Path generated) throws IOException, InterruptedException {
    Path out = Files.createDirectories(work.resolve("out"));
    Files.createDirectories(generated);
    run(out, List.of("-s", generated.toString()));
    delete(out);
  }

  private Cost run(Path out, List<String> more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.addAll(tool.jvm());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Javac.class.getName()));
    command.addAll(tool.arguments(subject, out));
    command.addAll(more);
    subject.sources().forEach(list -> command.add("@" + list));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    Cost cost = null;
    StringBuilder log = new StringBuilder();
    try (BufferedReader lines = javac.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (Cost.isLine(line)) cost = Cost.parse(line);
        else log.append(line).append('\n');
      }
    }
    int exit = javac.waitFor();
    if (exit != 0 || cost == null) {
      throw new IOException(tool.name() + " failed on " + subject.name() + ":\n" + log);
    }
    return cost;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
