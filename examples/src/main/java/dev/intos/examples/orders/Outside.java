package dev.intos.examples.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The world outside, which no crash of the shop takes back: a provider that declines what is too
 * dear, and the customers. What they get is added to a file, a line for each request: its key, and
 * what became of it. Now and then an answer is lost on its way back.
 */
final class Outside implements Payments, Notices {
  /** More than this is declined. */
  static final long LIMIT_CENTS = 5_000;

  private static final int LOST_EVERY = 7;

  private final Path charges;
  private final Path notices;

  Outside(Path charges, Path notices) {
    this.charges = charges;
    this.notices = notices;
  }

  @Override
  public Answer charge(String key, long cents) throws IOException {
    Answer answer = cents > LIMIT_CENTS ? Answer.DECLINED : Answer.CHARGED;
    String line = line(key, answer.name(), cents);
    append(charges, lines(charges).contains(line) ? line(key, "REPEATED", cents) : line);
    return answer;
  }

  @Override
  public void send(String key, String text) throws IOException {
    append(notices, key + ": " + text);
  }

  private static String line(String key, String outcome, long cents) {
    return key + ": " + outcome + " " + cents;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static void append(Path file, String line) throws IOException {
    Files.writeString(
        file,
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
    if (lines(file).size() % LOST_EVERY == 0) {
      throw new IOException("no answer");
    }
  }
}
