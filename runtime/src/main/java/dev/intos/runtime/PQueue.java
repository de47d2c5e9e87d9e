package dev.intos.runtime;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import java.util.Optional;

public final class PQueue<@Persistent T> {
  PQueue() {}

  @SyscallToken
  public static <@Persistent T> PQueue<T> create(int capacity, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  public boolean pushBack(@Owned T v, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Owned
  public Optional<T> popFront(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public Optional<T> peek(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public boolean isFull(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public int capacity() {
    throw new UnsupportedOperationException("not built yet");
  }

  public int size(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void clear(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public Iterable<T> elements(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }
}
