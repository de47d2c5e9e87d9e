package dev.intos.processor.effects;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** A jar or folder of class files. */
final class ClassRoot {
  private final URI location;
  private final Path file;
  private Path root;
  private FileSystem jar;
  private Map<String, List<String>> subtypes;

  private ClassRoot(URI location, Path file) {
    this.location = location;
    this.file = file;
  }

  /** The root in which a class file lies, null where it is no jar or folder. */
  static ClassRoot of(URI uri, String path) {
    String text = uri.toString();
    try {
      if (text.startsWith("jar:") && text.contains("!/")) {
        URI jar = new URI(text.substring(4, text.indexOf("!/")));
        return new ClassRoot(jar, Path.of(jar));
      }
      if (text.startsWith("file:") && text.endsWith(path)) {
        URI folder = new URI(text.substring(0, text.length() - path.length()));
        return new ClassRoot(folder, Path.of(folder));
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
    return null;
  }

  static ClassRoot ofLocation(URL url) {
    try {
      URI uri = url.toURI();
      Path path = Path.of(uri);
      return Files.exists(path) ? new ClassRoot(uri, path) : null;
    } catch (URISyntaxException | RuntimeException e) {
      return null;
    }
  }

  URI location() {
    return location;
  }

  /** The bytes of a class file, null where there is none. */
  byte[] read(String path) {
    try {
      Path inside = root().resolve(path);
      return Files.isRegularFile(inside) ? Files.readAllBytes(inside) : null;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private Path root() throws IOException {
    if (root == null) {
      if (Files.isDirectory(file)) {
        root = file;
      } else {
        jar = FileSystems.newFileSystem(file);
        root = jar.getRootDirectories().iterator().next();
      }
    }
    return root;
  }

  void close() {
    try {
      if (jar != null) jar.close();
    } catch (IOException e) {
      // It was only read.
    }
    jar = null;
    root = null;
  }

  /** The classes here that name the given one as their superclass or interface. */
  List<String> directSubtypes(String binaryName) {
    if (subtypes == null) {
      subtypes = new HashMap<>();
      index();
    }
    return subtypes.getOrDefault(binaryName, List.of());
  }

  private void index() {
    try (Stream<Path> files = Files.walk(root())) {
      for (Path path : files.filter(ClassRoot::isClass).sorted().toList()) {
        header(Files.readAllBytes(path));
      }
    } catch (IOException | RuntimeException e) {
      // What cannot be read has no classes.
    }
  }

  private static boolean isClass(Path path) {
    String text = path.toString();
    return text.endsWith(".class") && !text.contains("META-INF") && !text.endsWith("-info.class");
  }

  private void header(byte[] bytes) {
    ClassReader reader;
    try {
      reader = new ClassReader(bytes);
    } catch (RuntimeException e) {
      return;
    }
    String name = reader.getClassName().replace('/', '.');
    List<String> above = new ArrayList<>(List.of(reader.getInterfaces()));
    if (reader.getSuperName() != null) above.add(reader.getSuperName());
    for (String one : above) {
      subtypes.computeIfAbsent(one.replace('/', '.'), k -> new ArrayList<>()).add(name);
    }
  }
}
