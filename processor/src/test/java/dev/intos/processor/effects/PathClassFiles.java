package dev.intos.processor.effects;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.objectweb.asm.ClassReader;

/** The class files in the folders of a class path. */
final class PathClassFiles implements ClassFiles {
  private final List<Path> folders = new ArrayList<>();

  PathClassFiles(String classPath) {
    for (String part : classPath.split(File.pathSeparator)) folders.add(Path.of(part));
  }

  @Override
  public byte[] read(String binaryName, TypeElement near) {
    for (Path folder : folders) {
      Path file = folder.resolve(binaryName.replace('.', '/') + ".class");
      if (Files.exists(file)) return bytes(file);
    }
    return null;
  }

  @Override
  public byte[] readBeside(TypeElement type, String path) {
    return null;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Set<String> subtypes(String binaryName) {
    Set<String> found = new LinkedHashSet<>();
    String internal = binaryName.replace('.', '/');
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) continue;
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
          ClassReader reader = new ClassReader(bytes(file));
          if (internal.equals(reader.getSuperName())
              || List.of(reader.getInterfaces()).contains(internal)) {
            String name = reader.getClassName().replace('/', '.');
            found.add(name);
            found.addAll(subtypes(name));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }
}
