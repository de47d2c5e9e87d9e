package dev.intos.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The finished jars, and how to unpack one. */
final class Jars {
  static final Path ANNOTATIONS = with("dev/intos/annotations/Persistent.class");
  static final Path PROCESSOR = with("dev/intos/processor/IntosProcessor.class");
  static final Path RUNTIME = with("dev/intos/runtime/PersistentHeap.class");

  private Jars() {}

  /** The jar on the class path that holds that file. */
  private static Path with(String file) {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (holds(Path.of(entry), file)) return Path.of(entry);
    }
    throw new IllegalStateException("no jar with " + file + " on the class path");
  }

  private static boolean holds(Path entry, String file) {
    if (Files.isDirectory(entry)) return Files.exists(entry.resolve(file));
    try (JarFile jar = new JarFile(entry.toFile())) {
      return jar.getEntry(file) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Unpacks the files whose names pass; all of them have to be below the folder. */
  static void unpack(Path jar, Path to, Predicate<String> names) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        if (e.isDirectory() || !names.test(e.getName())) continue;
        Path file = to.resolve(e.getName()).normalize();
        if (!file.startsWith(to)) throw new IOException(jar + " leads to " + file);
        Files.createDirectories(file.getParent());
        Files.write(file, in.readAllBytes());
      }
    }
  }
}
