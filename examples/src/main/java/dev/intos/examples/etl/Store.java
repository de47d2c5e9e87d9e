package dev.intos.examples.etl;

import dev.intos.annotations.Persistent;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.Sensors;
import dev.intos.examples.riot.Window;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PMap;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.QueueHandle;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;
import java.util.List;

/**
 * What the tasks keep, and the queues between them.
 *
 * @param places of the sensors that are known
 * @param known the names of these sensors
 * @param recent the last values of each series
 * @param joining the values of an observation that is not complete yet
 */
@Persistent
record Store(
    PBox<Sensors> sensors,
    PMap<String, String> places,
    PBox<BloomFilter> known,
    PMap<Reading.Series, Window> recent,
    PMap<Quantity, Double> joining,
    PVec<Annotated> table,
    QueueHandle<Observation> observed,
    QueueHandle<Reading> parsed,
    QueueHandle<Reading> possible,
    QueueHandle<Reading> ofKnown,
    QueueHandle<Reading> complete,
    QueueHandle<Observation> joined) {
  private static final int CAPACITY = 8;
  private static final long SEED = 42;

  static Store in(PersistentHeap heap) {
    PBox<Store> root = heap.root("etl", Store.class, Store::create);
    return heap.view(root::asRef);
  }

  private static Store create(JournalHandle j, SysToken t) {
    PMap<String, String> places = PMap.create(t);
    BloomFilter known = new BloomFilter();
    for (String place : List.of("attic", "cellar", "garden", "kitchen", "yard")) {
      String sensor = "sensor " + places.size(j);
      places.put(sensor, place, j);
      known.add(sensor);
    }
    return new Store(
        PBox.create(new Sensors(SEED), t),
        places,
        PBox.create(known, t),
        PMap.create(t),
        PMap.create(t),
        PVec.create(t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t),
        Syscalls.queueCreate(CAPACITY, t));
  }
}
