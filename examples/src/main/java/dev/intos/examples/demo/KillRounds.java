package dev.intos.examples.demo;

import dev.intos.examples.kv.Snapshot;
import dev.intos.runtime.PersistentHeap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** Kills the key-value store again and again, and looks at what is in its heap afterwards. */
final class KillRounds {
  private static final int ROUNDS = 24;
  private static final int LONGEST_MILLIS = 300;
  private static final int STEPS_OF_AN_EPOCH = 48;

  private final Path heap;
  private final Random random;
  private final Checks checks;

  KillRounds(Path heap, long seed, Checks checks) {
    this.heap = heap;
    this.random = new Random(seed);
    this.checks = checks;
  }

  void run() throws IOException, InterruptedException {
    Snapshot last = look();
    for (int round = 1; round <= ROUNDS; round++) {
      last = kill(round, last);
    }
    finish(last);
  }

  /** A round has no end of its own, so that each kill hits workers at work. */
  private Snapshot kill(int round, Snapshot before) throws IOException, InterruptedException {
    int millis = random.nextInt(LONGEST_MILLIS);
    Child child =
        new Child(heap, Long.MAX_VALUE / STEPS_OF_AN_EPOCH, before.first(), before.second());
    boolean running = child.killAfter(millis);
    Snapshot after = look();
    boolean nothingLost =
        follows(child.first(), after.first()) && follows(child.second(), after.second());
    checks.check(
        running && nothingLost && after.isConsistent(),
        String.format(
            "round %2d: killed after %3d ms %s, at %s and %s: %s, %s",
            round,
            millis,
            running ? "at work" : "but it had ended",
            epochAndStep(after.first()),
            epochAndStep(after.second()),
            after.isConsistent() ? "whole steps only" : "a step in parts: " + after,
            nothingLost
                ? "none lost"
                : "not the steps reported: " + child.first() + ", " + child.second()));
    return after;
  }

  /** A step that was reported is there; the one after it may be, if the report was killed. */
  private static boolean follows(long reported, long found) {
    return found == reported || found == reported + 1;
  }

  private void finish(Snapshot last) throws IOException, InterruptedException {
    long epochs = Math.max(last.first(), last.second()) / STEPS_OF_AN_EPOCH + 1;
    int exit = new Child(heap, epochs, last.first(), last.second()).await();
    Snapshot end = look();
    checks.check(
        exit == 0
            && end.isFinal()
            && end.first() == epochs * STEPS_OF_AN_EPOCH
            && end.second() == end.first(),
        "left alone, it ends after epoch " + epochs + " with " + end.entries());
  }

  private Snapshot look() {
    try (PersistentHeap open = PersistentHeap.open(heap)) {
      return Snapshot.of(open);
    }
  }

  private static String epochAndStep(long steps) {
    return "epoch " + (steps / STEPS_OF_AN_EPOCH + 1) + " step " + steps % STEPS_OF_AN_EPOCH;
  }
}
