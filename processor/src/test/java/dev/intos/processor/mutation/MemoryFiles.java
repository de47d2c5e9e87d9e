package dev.intos.processor.mutation;

import dev.intos.processor.casefile.ProcessorPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps in memory what a compilation writes. */
final class MemoryFiles extends ForwardingJavaFileManager<ProcessorPath> {
  private final Map<String, Written> written = new HashMap<>();

  MemoryFiles(ProcessorPath files) {
    super(files);
  }

  @Override
  public boolean hasLocation(Location location) {
    return location.isOutputLocation() || super.hasLocation(location);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
    return write(name.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String folder, String name, FileObject sibling) {
    return write(path(folder, name), JavaFileObject.Kind.OTHER);
  }

  /** Called by javac from JDK 18 on in place of the one without originating files. */
  public JavaFileObject getJavaFileForOutputForOriginatingFiles(
      Location location, String name, JavaFileObject.Kind kind, FileObject... originating) {
    return getJavaFileForOutput(location, name, kind, null);
  }

  /** Called by javac from JDK 18 on in place of the one without originating files. */
  public FileObject getFileForOutputForOriginatingFiles(
      Location location, String folder, String name, FileObject... originating) {
    return getFileForOutput(location, folder, name, null);
  }

  @Override
  public FileObject getFileForInput(Location location, String folder, String name)
      throws IOException {
    if (!location.isOutputLocation()) return super.getFileForInput(location, folder, name);
    return written.get(path(folder, name));
  }

  @Override
  public void close() {
    // The files below are used by the next compilation, too.
  }

  private static String path(String folder, String name) {
    return folder.isEmpty() ? name : folder.replace('.', '/') + "/" + name;
  }

  private Written write(String path, JavaFileObject.Kind kind) {
    Written file = new Written(path, kind);
    written.put(path, file);
    return file;
  }

  private static final class Written extends SimpleJavaFileObject {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Written(String path, Kind kind) {
      super(URI.create("written:///" + path), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return content;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(content.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content.toString(StandardCharsets.UTF_8);
    }
  }
}
