package dev.intos.runtime;

public final class EventGroupHandle {
  EventGroupHandle() {}
}
