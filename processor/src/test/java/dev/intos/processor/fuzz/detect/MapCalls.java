package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PMap;
import dev.intos.runtime.SysToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Stands for {@link PMap}. */
public final class MapCalls {
  private MapCalls() {}

  @StaticOf(PMap.class)
  public static <K, V> PMap<K, V> create(SysToken t) {
    World.current().systemCall(t);
    return World.current().handle(PMap.class, new LinkedHashMap<K, V>());
  }

  public static <K, V> V get(PMap<K, V> map, K k, JournalHandle j) {
    RunningTransaction at = World.current().reading(j);
    return World.current().lend(map(map).get(k), at, false);
  }

  public static <K, V> V getMut(PMap<K, V> map, K k, JournalHandle j) {
    RunningTransaction at = World.current().writing(j);
    return World.current().lend(map(map).get(k), at, true);
  }

  public static <K, V> V put(PMap<K, V> map, K k, V v, JournalHandle j) {
    World.current().writing(j);
    V old = map(map).put(k, World.current().moveIn(v));
    return World.current().moveOut(old);
  }

  public static <K, V> V remove(PMap<K, V> map, K k, JournalHandle j) {
    World.current().writing(j);
    return World.current().moveOut(map(map).remove(k));
  }

  public static <K, V> V getMutOrPut(
      PMap<K, V> map, K k, Supplier<? extends V> initial, JournalHandle j) {
    World.current().writing(j);
    if (!map(map).containsKey(k)) put(map, k, initial.get(), j);
    return getMut(map, k, j);
  }

  public static <K, V> void forEach(
      PMap<K, V> map, BiConsumer<? super K, ? super V> c, JournalHandle j) {
    for (K key : new ArrayList<>(map(map).keySet())) c.accept(key, get(map, key, j));
  }

  public static <K, V> void forEachMut(
      PMap<K, V> map, BiConsumer<? super K, ? super V> c, JournalHandle j) {
    for (K key : new ArrayList<>(map(map).keySet())) c.accept(key, getMut(map, key, j));
  }

  public static <K, V> Iterable<V> values(PMap<K, V> map, JournalHandle j) {
    World.current().reading(j);
    Map<K, V> values = map(map);
    return () -> new Lending<>(new ArrayList<>(values.values()).iterator(), j);
  }

  private static <K, V> Map<K, V> map(PMap<K, V> map) {
    return World.current().content(map);
  }
}
