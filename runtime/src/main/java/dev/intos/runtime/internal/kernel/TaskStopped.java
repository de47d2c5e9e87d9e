package dev.intos.runtime.internal.kernel;

/** Unwinds the threads of tasks when their kernel is closed. */
final class TaskStopped extends Error {
  private static final long serialVersionUID = 1L;

  TaskStopped() {
    super("the kernel is closed; the task goes on when it is booted again", null, false, false);
  }
}
