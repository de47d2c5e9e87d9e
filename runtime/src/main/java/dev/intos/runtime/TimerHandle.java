package dev.intos.runtime;

public final class TimerHandle {
  TimerHandle() {}
}
