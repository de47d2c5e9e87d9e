package dev.intos.processor.casefile;

import dev.intos.annotations.Persistent;
import dev.intos.processor.IntosPlugin;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Gives javac the checker, or no processor at all, on a processor path of its own.
 *
 * <p>Left to itself, javac inside a test looks for processors among the test's own classes too. The
 * class loader with the checker is shared by all compilations of a run, to be fast.
 */
public final class ProcessorPath extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private static final ClassLoader CHECKER =
      loader(
          IntosPlugin.class,
          Persistent.class,
          com.squareup.javapoet.JavaFile.class,
          org.objectweb.asm.ClassReader.class);

  private static final ClassLoader NOTHING = loader();

  private final boolean checked;

  /**
   * @param checked whether the checker is on the path
   */
  public ProcessorPath(StandardJavaFileManager files, boolean checked) {
    super(files);
    this.checked = checked;
  }

  @Override
  public ClassLoader getClassLoader(JavaFileManager.Location location) {
    if (location == StandardLocation.ANNOTATION_PROCESSOR_PATH) {
      return checked ? CHECKER : NOTHING;
    }
    return super.getClassLoader(location);
  }

  /** The class path entries from which classes were loaded. */
  static String of(Class<?>... classes) {
    List<String> places = new ArrayList<>();
    for (Class<?> type : classes) {
      try {
        places.add(new File(place(type).toURI()).getPath());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return String.join(File.pathSeparator, places);
  }

  private static ClassLoader loader(Class<?>... classes) {
    List<URL> places = new ArrayList<>();
    for (Class<?> type : classes) places.add(place(type));
    return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()) {
      @Override
      public void close() {
        // javac closes it after each compilation, but the next ones need it too.
      }
    };
  }

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
