package dev.intos.benchmarks.compiletime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An application of any size that uses IntOS as users would: parts of some 950 lines, each with
 * persistent classes, services with transactions, helpers, and about as much code that has nothing
 * to do with persistence. Each part uses the one before it and what all of them share.
 */
final class GeneratedCode {
  /** The part that stands in the resources, and the name there of the part that it uses. */
  private static final String PART = "p000";

  private static final String USED = "p999";

  private static final List<String> SHARED =
      List.of("Event", "Listener", "Money", "Registry", "Texts", "Validator");
  private static final List<String> OF_PART =
      List.of(
          "Billing",
          "Counter",
          "Customer",
          "Line",
          "Order",
          "OrderController",
          "OrderForm",
          "OrderService",
          "OrderValidator",
          "OrderView",
          "ReportWriter",
          "Store",
          "Sweeper");

  private final Path folder;
  private long lines;

  private GeneratedCode(Path folder) {
    this.folder = folder;
  }

  /** Writes sources of at least so many lines, and returns how many they are. */
  static long write(Path folder, long lines) throws IOException {
    GeneratedCode code = new GeneratedCode(folder);
    for (String type : SHARED) code.add("common", type, read("common/" + type));
    for (int part = 0; code.lines < lines; part++) code.addPart(part);
    return code.lines;
  }

  private void addPart(int part) throws IOException {
    String name = name(part);
    String used = name(Math.max(0, part - 1));
    for (String type : OF_PART) {
      add(name, type, read("part/" + type).replace(PART, name).replace(USED, used));
    }
  }

  private static String name(int part) {
    return "part" + part;
  }

  private void add(String part, String type, String text) throws IOException {
    Path file = folder.resolve("app").resolve(part).resolve(type + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    lines += text.lines().count();
  }

  private static String read(String name) throws IOException {
    try (InputStream in = GeneratedCode.class.getResourceAsStream(name + ".java")) {
      if (in == null) throw new IOException("no resource " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
