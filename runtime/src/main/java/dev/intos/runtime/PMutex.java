package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import java.time.Duration;
import java.util.Optional;

public final class PMutex<@Persistent T> {
  PMutex() {}

  @SyscallToken
  public static <@Persistent T> PMutex<T> create(@Owned T value, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction(lock = true)
  public Guard<T> lock() {
    throw new UnsupportedOperationException("not built yet");
  }

  @OutsideTransaction(lock = true)
  public Optional<Guard<T>> tryLock(Duration d) {
    throw new UnsupportedOperationException("not built yet");
  }

  public static final class Guard<@Persistent T> implements AutoCloseable {
    Guard() {}

    public T asRef(JournalHandle j) {
      throw new UnsupportedOperationException("not built yet");
    }

    public T asMut(JournalHandle j) {
      throw new UnsupportedOperationException("not built yet");
    }

    public void set(@Owned T value, JournalHandle j) {
      throw new UnsupportedOperationException("not built yet");
    }

    @OutsideTransaction(lock = true)
    @Override
    public void close() {
      throw new UnsupportedOperationException("not built yet");
    }
  }
}
