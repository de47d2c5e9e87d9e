package dev.intos.examples.stats;

import dev.intos.annotations.Persistent;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.Sensors;
import dev.intos.examples.riot.Window;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PMap;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.QueueHandle;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;

/**
 * What the tasks keep, and the queues between them.
 *
 * @param filters of each sensor's humidity
 * @param smoothed the last few humidities of each sensor, filtered
 * @param trends what the humidity will be next
 * @param blocks the dust that each sensor saw
 * @param averages of the dust, one for each block
 */
@Persistent
record Store(
    PBox<Sensors> sensors,
    PMap<String, Kalman> filters,
    PMap<String, Window> smoothed,
    PVec<Sample> trends,
    PMap<String, Window> blocks,
    PVec<Sample> averages,
    PBox<DistinctCount> distinct,
    QueueHandle<Observation> toFilter,
    QueueHandle<Sample> toRegression,
    QueueHandle<Observation> toAverage,
    QueueHandle<Observation> toCount) {
  private static final int CAPACITY = 8;
  private static final long SEED = 43;

  static Store in(PersistentHeap heap) {
    PBox<Store> root = heap.root("stats", Store.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Store create(SysToken t) {
    return new Store(
        PBox.create(new Sensors(SEED), t),
        PMap.create(t),
        PMap.create(t),
        PVec.create(t),
        PMap.create(t),
        PVec.create(t),
        PBox.create(new DistinctCount(), t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t));
  }
}
