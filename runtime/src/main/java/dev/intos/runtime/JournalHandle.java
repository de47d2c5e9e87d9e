package dev.intos.runtime;

public final class JournalHandle {
  JournalHandle() {}
}
