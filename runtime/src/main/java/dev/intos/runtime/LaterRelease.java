package dev.intos.runtime;

/** What the kernel's calls answer as long as there is no kernel. */
final class LaterRelease {
  private LaterRelease() {}

  static UnsupportedOperationException kernel() {
    return new UnsupportedOperationException(
        "tasks, queues, semaphores, event groups, timers and services come with the kernel, in a"
            + " later release; heaps, transactions, boxes, mutexes, collections and the system"
            + " calls getTime, pmemStat and external work in this one");
  }
}
