package dev.intos.examples.timeline;

import dev.intos.runtime.KernelObserver.Outcome;

/**
 * What became of a transaction.
 *
 * @param task the task or timer
 * @param site the place in the program
 * @param outcome what became of it
 */
record Event(String task, String site, Outcome outcome) {
  private static final String PREFIX = "event";

  /** The line in which a session reports it. */
  String line() {
    return String.join("\t", PREFIX, outcome.name(), task, site);
  }

  /** The event that a line reports, or null. */
  static Event parse(String line) {
    String[] parts = line.split("\t");
    return parts.length == 4 && parts[0].equals(PREFIX)
        ? new Event(parts[2], parts[3], Outcome.valueOf(parts[1]))
        : null;
  }
}
