package dev.intos.examples.app;

import dev.intos.runtime.PersistentHeap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Runs one of the applications; kill it and run it again, and it goes on where it was. */
public final class Main {
  private Main() {}

  /** Takes the name of the application and the file of the heap. */
  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println("usage: Main APPLICATION HEAP; APPLICATION is one of " + names());
      System.exit(2);
    }
    Application application = Applications.valueOf(args[0].toUpperCase(Locale.ROOT)).whole();
    try (PersistentHeap heap = PersistentHeap.open(Path.of(args[1]))) {
      System.out.println("running");
      System.out.println(Run.toTheEnd(application, heap));
    }
  }

  private static String names() {
    return String.join(", ", Arrays.stream(Applications.values()).map(Enum::name).toList());
  }
}
