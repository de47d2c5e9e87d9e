package dev.intos.processor.effects;

import java.util.Set;

/** Lock operations that only wait for something to happen: no lock is held when they return. */
final class Waits {
  private static final Set<String> OWNERS =
      Set.of(
          "java.lang.Process",
          "java.lang.Thread",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.Future",
          "java.util.concurrent.TimeUnit");

  private Waits() {}

  static boolean isWait(Method method) {
    return method.owner().ancestors().stream().anyMatch(k -> OWNERS.contains(k.name()));
  }
}
