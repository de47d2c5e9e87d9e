package app.common;

import dev.intos.annotations.Persistent;

/** Something that happened, as a value. */
@Persistent
public record Event(String source, String text, long number) {
  public String line() {
    return source + " [" + number + "] " + text;
  }
}
