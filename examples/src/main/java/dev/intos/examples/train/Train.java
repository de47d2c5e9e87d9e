package dev.intos.examples.train;

import static dev.intos.examples.riot.Dataflow.put;
import static dev.intos.examples.riot.Dataflow.take;

import dev.intos.examples.app.Application;
import dev.intos.examples.riot.Dataflow;
import dev.intos.examples.riot.LinearModel;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.Tree;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects observations, and after every fifteen trains a decision tree and a linear model anew.
 */
public final class Train implements Application {
  private static final int BATCH = 15;
  private static final int DEPTH = 2;

  private final long observations;

  /** Sixty observations. */
  public Train() {
    this(60);
  }

  /** So many observations. */
  public Train(long observations) {
    this.observations = observations;
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Store store = Store.in(heap);
    new Dataflow(kernel, "train")
        .source(store.sensors(), observations, List.of(store.observed()))
        .stage("collect", (j, t) -> collect(store, j, t))
        .stage("decision tree", (j, t) -> grow(store, j, t))
        .stage("linear model", (j, t) -> fit(store, j, t));
  }

  private static void collect(Store store, JournalHandle j, SysToken t) {
    Observation observation = take(store.observed(), t);
    if (observation.isFaulty()) {
      return;
    }
    store.table().push(observation, j);
    int size = store.table().size(j);
    if (size % BATCH == 0) {
      put(size, store.toGrow(), t);
      put(size, store.toFit(), t);
    }
  }

  private static void grow(Store store, JournalHandle j, SysToken t) {
    int size = take(store.toGrow(), t);
    store.trees().push(Growth.grow(first(store, size, j), DEPTH), j);
  }

  private static void fit(Store store, JournalHandle j, SysToken t) {
    int size = take(store.toFit(), t);
    store.lines().push(Regression.fit(first(store, size, j)), j);
  }

  /** The table may be longer by now than it was when the training was asked for. */
  private static List<Observation> first(Store store, int size, JournalHandle j) {
    return store.table().stream(j).limit(size).toList();
  }

  @Override
  public String result(PersistentHeap heap) {
    Store store = Store.in(heap);
    return heap.view(
        j ->
            Stream.concat(
                    store.trees().stream(j).map(Tree::toString),
                    store.lines().stream(j).map(LinearModel::toString))
                .collect(Collectors.joining("\n")));
  }
}
