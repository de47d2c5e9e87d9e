package dev.intos.examples.etl;

import static dev.intos.examples.riot.Dataflow.put;
import static dev.intos.examples.riot.Dataflow.take;

import dev.intos.examples.app.Application;
import dev.intos.examples.riot.Dataflow;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.Window;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PMap;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Takes observations apart, drops what cannot be or comes from an unknown sensor, fills the gaps
 * with the mean of the values before, puts the observations together again, and says where each was
 * made.
 */
public final class Etl implements Application {
  private static final int RECENT = 3;

  private final long observations;

  /** Forty observations. */
  public Etl() {
    this(40);
  }

  /** So many observations. */
  public Etl(long observations) {
    this.observations = observations;
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Store store = Store.in(heap);
    new Dataflow(kernel, "etl")
        .source(store.sensors(), observations, List.of(store.observed()))
        .stage("parse", (j, t) -> parse(store, t))
        .stage("range filter", (j, t) -> filterByRange(store, t))
        .stage("bloom filter", (j, t) -> filterBySensor(store, j, t))
        .stage("interpolate", (j, t) -> interpolate(store, j, t))
        .stage("join", (j, t) -> join(store, j, t))
        .stage("annotate", (j, t) -> annotate(store, j, t));
  }

  private static void parse(Store store, SysToken t) {
    Observation observation = take(store.observed(), t);
    for (Quantity quantity : Quantity.values()) {
      Reading.Series series = new Reading.Series(observation.sensor(), quantity);
      OptionalDouble value = OptionalDouble.of(quantity.of(observation));
      put(new Reading(observation.time(), series, value), store.parsed(), t);
    }
  }

  private static void filterByRange(Store store, SysToken t) {
    Reading reading = take(store.parsed(), t);
    boolean possible = reading.series().quantity().canBe(reading.value().orElseThrow());
    put(possible ? reading : reading.with(OptionalDouble.empty()), store.possible(), t);
  }

  private static void filterBySensor(Store store, JournalHandle j, SysToken t) {
    Reading reading = take(store.possible(), t);
    if (store.known().asRef(j).mayContain(reading.series().sensor())) {
      put(reading, store.ofKnown(), t);
    }
  }

  private static void interpolate(Store store, JournalHandle j, SysToken t) {
    Reading reading = take(store.ofKnown(), t);
    Window recent = store.recent().getMutOrPut(reading.series(), () -> new Window(RECENT), j);
    if (reading.value().isPresent()) {
      recent.add(reading.value().getAsDouble());
      put(reading, store.complete(), t);
    } else {
      double guess = recent.mean().orElse(reading.series().quantity().middle());
      put(reading.with(OptionalDouble.of(guess)), store.complete(), t);
    }
  }

  private static void join(Store store, JournalHandle j, SysToken t) {
    Reading reading = take(store.complete(), t);
    PMap<Quantity, Double> parts = store.joining();
    parts.put(reading.series().quantity(), reading.value().orElseThrow(), j);
    if (parts.size(j) == Quantity.values().length) {
      put(
          new Observation(
              reading.time(),
              reading.series().sensor(),
              parts.get(Quantity.TEMPERATURE, j),
              parts.get(Quantity.HUMIDITY, j),
              parts.get(Quantity.DUST, j)),
          store.joined(),
          t);
      parts.clear(j);
    }
  }

  private static void annotate(Store store, JournalHandle j, SysToken t) {
    Observation observation = take(store.joined(), t);
    String place = store.places().get(observation.sensor(), j);
    store.table().push(new Annotated(observation, place), j);
  }

  @Override
  public String result(PersistentHeap heap) {
    Store store = Store.in(heap);
    return heap.view(
        j -> store.table().stream(j).map(Annotated::toString).collect(Collectors.joining("\n")));
  }
}
