package dev.intos.benchmarks.compiletime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A code base to compile.
 *
 * @param sources argument files of javac that list its files
 */
record Subject(String name, long lines, List<Path> sources, List<Path> classPath) {
  /** The sources of a jar. */
  static Subject ofJar(String name, Path jar, Path folder, List<Path> classPath)
      throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        if (!e.getName().endsWith(".java") || e.getName().endsWith("-info.java")) continue;
        Path file = folder.resolve(e.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, in.readAllBytes());
      }
    }
    return of(name, folder, classPath);
  }

  /** All sources in a folder. */
  static Subject of(String name, Path folder, List<Path> classPath) throws IOException {
    long lines = 0;
    StringBuilder names = new StringBuilder();
    for (Path file : javaFiles(folder)) {
      names.append('"').append(file.toString().replace("\\", "\\\\")).append("\"\n");
      lines += Files.readString(file).lines().count();
    }
    Path sources = Files.writeString(folder.resolveSibling(name + ".files"), names);
    return new Subject(name, lines, List.of(sources), classPath);
  }

  /** This code and other code, compiled together. */
  Subject with(Subject other) {
    return new Subject(
        name + " with " + other.name,
        lines + other.lines,
        Stream.concat(sources.stream(), other.sources.stream()).toList(),
        classPath);
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
