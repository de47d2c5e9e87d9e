package dev.intos.runtime;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;

public final class PBox<@Persistent T> {
  PBox() {}

  @SyscallToken
  public static <@Persistent T> PBox<T> create(@Owned T value, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  public T asRef(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public T asMut(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void set(@Owned T value, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  @SyscallToken
  @Owned
  public T intoInner(SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }
}
