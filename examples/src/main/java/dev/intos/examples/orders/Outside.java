package dev.intos.examples.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The world outside, which no crash of the shop takes back: a provider that declines what is too
 * dear and is busy now and then, and the customers. What they get is added to a file, a line for
 * each request: its key, and what became of it.
 */
final class Outside implements Payments, Notices {
  /** More than this is declined. */
  static final long LIMIT_CENTS = 5_000;

  private static final int BUSY_EVERY = 7;

  private final Path charges;
  private final Path notices;

  Outside(Path charges, Path notices) {
    this.charges = charges;
    this.notices = notices;
  }

  @Override
  public Answer charge(String key, long cents) throws IOException {
    List<String> requests = lines(charges);
    for (Answer answer : List.of(Answer.CHARGED, Answer.DECLINED)) {
      if (requests.contains(line(key, answer.name(), cents))) {
        append(charges, line(key, "REPEATED", cents));
        return answer;
      }
    }
    Answer answer = requests.size() % BUSY_EVERY == BUSY_EVERY - 1 ? Answer.BUSY : decide(cents);
    append(charges, line(key, answer.name(), cents));
    return answer;
  }

  private static Answer decide(long cents) {
    return cents > LIMIT_CENTS ? Answer.DECLINED : Answer.CHARGED;
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
  }
}
