package dev.intos.runtime;

public final class SemaphoreHandle {
  SemaphoreHandle() {}
}
