package dev.intos.processor.codegen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The marker that the processor leaves beside the classes that it checked, by which the checker
 * knows them in a dependency. There is one file for each package, so that several jars can be
 * merged into one; it lists the package's top-level classes, so that a jar may also hold others.
 *
 * <pre>
 * META-INF/intos/verified/com.example.bank.txt
 *
 * # Checked by IntOS: top-level classes of com.example.bank
 * Account
 * Bank
 * </pre>
 */
public final class VerifiedClasses {
  private static final String FOLDER = "META-INF/intos/verified/";

  /** No package has this name. */
  private static final String UNNAMED = "unnamed-package";

  private VerifiedClasses() {}

  /** The marker's place below the root of a jar or class folder. */
  public static String pathFor(String packageName) {
    return FOLDER + (packageName.isEmpty() ? UNNAMED : packageName) + ".txt";
  }

  /** The simple names of the package's top-level classes that were checked. */
  public static Collection<String> read(Reader marker) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    BufferedReader lines = new BufferedReader(marker);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) names.add(line.strip());
    }
    return names;
  }

  /** The reverse; the same names give the same bytes on every system. */
  static void write(String packageName, Collection<String> names, Writer marker)
      throws IOException {
    marker.write("# Checked by IntOS: top-level classes of ");
    marker.write(packageName.isEmpty() ? "the unnamed package" : packageName);
    marker.write('\n');
    for (String name : new TreeSet<>(names)) {
      marker.write(name);
      marker.write('\n');
    }
  }
}
