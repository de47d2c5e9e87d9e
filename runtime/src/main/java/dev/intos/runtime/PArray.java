package dev.intos.runtime;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

public final class PArray<@Persistent T> {
  PArray() {}

  @SyscallToken
  public static <@Persistent T> PArray<T> create(
      int size, IntFunction<? extends T> init, SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  public T get(int i, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public T getMut(int i, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void set(int i, @Owned T v, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public int size() {
    throw new UnsupportedOperationException("not built yet");
  }

  public void forEach(Consumer<? super T> c, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void forEachMut(Consumer<? super T> c, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public Iterable<T> elements(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public Stream<T> stream(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }
}
