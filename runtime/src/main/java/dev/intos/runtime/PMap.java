package dev.intos.runtime;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

public final class PMap<@Persistent K, @Persistent V> {
  PMap() {}

  @SyscallToken
  public static <@Persistent K, @Persistent V> PMap<K, V> create(SysToken t) {
    throw new UnsupportedOperationException("not built yet");
  }

  public V get(K k, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public V getMut(K k, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Owned
  public V put(K k, @Owned V v, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Owned
  public V remove(K k, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public V getMutOrPut(K k, Supplier<? extends V> initial, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public boolean containsKey(K k, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public int size(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void clear(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void forEach(BiConsumer<? super K, ? super V> c, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public void forEachMut(BiConsumer<? super K, ? super V> c, JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public List<K> keys(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }

  public Iterable<V> values(JournalHandle j) {
    throw new UnsupportedOperationException("not built yet");
  }
}
