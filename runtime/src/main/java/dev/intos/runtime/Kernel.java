package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import java.time.Duration;

/**
 * Runs tasks that go on where they were after a restart (IntOS's scheduler). Comes in a later
 * release: until then every method throws {@link UnsupportedOperationException}.
 */
public final class Kernel implements AutoCloseable {
  Kernel() {}

  /** Restores the tasks, queues and timers of a heap. */
  @OutsideTransaction
  public static Kernel boot(PersistentHeap heap) {
    throw LaterRelease.kernel();
  }

  /** Gives a task of the program its body. */
  @OutsideTransaction
  public void app(String name, int priority, TaskBody<Void> body) {
    throw LaterRelease.kernel();
  }

  /** Gives tasks something of the volatile world, such as a client. */
  @OutsideTransaction
  public <S> void provide(Class<S> type, S service) {
    throw LaterRelease.kernel();
  }

  /** Starts running tasks. */
  @OutsideTransaction
  public void start() {
    throw LaterRelease.kernel();
  }

  /** Waits until no task can run, and says whether that came about in time. */
  @OutsideTransaction
  public boolean awaitQuiescence(Duration d) {
    throw LaterRelease.kernel();
  }

  /** Stops the tasks; they go on when the kernel is booted again. */
  @OutsideTransaction
  @Override
  public void close() {
    throw LaterRelease.kernel();
  }
}
