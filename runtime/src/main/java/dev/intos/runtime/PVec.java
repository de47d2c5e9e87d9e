package dev.intos.runtime;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class PVec<@Persistent T> {
  PVec() {}

  @SyscallToken
  public static <@Persistent T> PVec<T> create(SysToken t) {
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

  public void push(@Owned T v, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Owned
  public T pop(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void insert(int i, @Owned T v, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Owned
  public T replace(int i, @Owned T v, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Owned
  public T remove(int i, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void swap(int i, int k, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public int size(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void clear(JournalHandle j) {
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
