package dev.intos.examples.demo;

import static dev.intos.examples.kv.Snapshot.EPOCH;

import dev.intos.examples.kv.Snapshot;
import dev.intos.runtime.PersistentHeap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** Kills the key-value store again and again, and looks at what is in its heap afterwards. */
final class KillRounds {
  private static final int ROUNDS = 24;
  private static final int LONGEST_MILLIS = 300;

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
    Child child = new Child(heap, Long.MAX_VALUE / EPOCH, before.first(), before.second());
    boolean running = child.killAfter(millis);
    Snapshot after = look();
    String fault = running ? fault(child, after) : "it had ended by itself";
    checks.check(
        fault.isEmpty(),
        String.format(
            "round %2d: killed after %3d ms in %s and %s: %s",
            round,
            millis,
            step(after.first()),
            step(after.second()),
            fault.isEmpty() ? "whole steps only, none lost" : fault));
    return after;
  }

  private static String fault(Child child, Snapshot found) {
    if (!found.isConsistent()) {
      return "a step in parts: " + found;
    }
    boolean nothingLost =
        follows(child.first(), found.first()) && follows(child.second(), found.second());
    return nothingLost ? "" : "reported were " + child.first() + " and " + child.second();
  }

  /** A step that was reported is there; the one after it may be, if the report was killed. */
  private static boolean follows(long reported, long found) {
    return found == reported || found == reported + 1;
  }

  private void finish(Snapshot last) throws IOException, InterruptedException {
    long epochs = Math.max(last.first(), last.second()) / EPOCH + 1;
    int exit = new Child(heap, epochs, last.first(), last.second()).await();
    Snapshot end = look();
    boolean isEnd = end.first() == epochs * EPOCH && end.second() == epochs * EPOCH;
    checks.check(
        exit == 0 && isEnd && end.isFinal(),
        "left alone, it ends after epoch " + epochs + " with " + end.entries());
  }

  private Snapshot look() {
    try (PersistentHeap open = PersistentHeap.open(heap)) {
      return Snapshot.of(open);
    }
  }

  private static String step(long done) {
    return "epoch " + (done / EPOCH + 1) + " step " + (done % EPOCH + 1);
  }
}
