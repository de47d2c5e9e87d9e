package dev.intos.runtime;

public final class TaskHandle {
  TaskHandle() {}
}
