package dev.intos.examples.timeline;

import dev.intos.runtime.KernelObserver.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Runs an application through a number of kills and draws what happened. */
public final class Timeline {
  private final String application;
  private final Path heap;
  private final Random random;
  private final List<List<Event>> sessions = new ArrayList<>();

  private Timeline(String application, Path heap, long seed) {
    this.application = application;
    this.heap = heap;
    this.random = new Random(seed);
  }

  /**
   * Takes the name of an application, the SVG file to write, after how many new transactions a
   * process is killed at most, how often, and a seed.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("timeline");
    Timeline timeline =
        new Timeline(args[0], directory.resolve("timeline.heap"), Long.parseLong(args[4]));
    int kills = Integer.parseInt(args[3]);
    for (int i = 0; i < kills; i++) {
      timeline.session(1 + timeline.random.nextInt(Integer.parseInt(args[2])));
    }
    timeline.session(Integer.MAX_VALUE);
    Files.writeString(
        Path.of(args[1]), Svg.of(args[0].toLowerCase(Locale.ROOT), timeline.sessions));
    System.out.println(args[1] + " shows " + timeline.sessions.size() + " sessions");
  }

  /**
   * Runs a process until it has run so many transactions, bypassed ones not counted, or is over.
   */
  private void session(int transactions) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Session.class.getName(),
                application,
                heap.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Event> events = new ArrayList<>();
    int left = transactions;
    try (BufferedReader out = process.inputReader()) {
      for (String line; (line = out.readLine()) != null; ) {
        Event event = Event.parse(line);
        if (event == null) {
          continue;
        }
        events.add(event);
        if (event.outcome() != Outcome.BYPASSED && --left == 0) {
          process.destroyForcibly();
          break;
        }
      }
    }
    process.waitFor();
    sessions.add(events);
  }
}
