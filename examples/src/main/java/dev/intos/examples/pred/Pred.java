package dev.intos.examples.pred;

import static dev.intos.examples.riot.Dataflow.put;
import static dev.intos.examples.riot.Dataflow.take;

import dev.intos.examples.app.Application;
import dev.intos.examples.riot.Air;
import dev.intos.examples.riot.Dataflow;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.Window;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A decision tree says how the air is and a linear model how much dust is in it, and both are
 * compared with what was observed.
 */
public final class Pred implements Application {
  private final long observations;

  /** Sixty observations. */
  public Pred() {
    this(60);
  }

  /** So many observations. */
  public Pred(long observations) {
    this.observations = observations;
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Store store = Store.in(heap);
    new Dataflow(kernel, "pred")
        .source(store.sensors(), observations, List.of(store.toClassify(), store.toPredict()))
        .stage("decision tree", (j, t) -> classify(store, j, t))
        .stage("linear model", (j, t) -> predict(store, j, t))
        .stage("error estimate", (j, t) -> estimateError(store, j, t));
  }

  private static void classify(Store store, JournalHandle j, SysToken t) {
    Observation observation = take(store.toClassify(), t);
    if (!observation.isFaulty()) {
      Air predicted = store.tree().asRef(j).classify(observation);
      store.classes().asMut(j).add(predicted, Air.of(observation));
    }
  }

  private static void predict(Store store, JournalHandle j, SysToken t) {
    Observation observation = take(store.toPredict(), t);
    if (!observation.isFaulty()) {
      double dust = store.line().asRef(j).predict(observation);
      put(new Prediction(observation, dust), store.predicted(), t);
    }
  }

  private static void estimateError(Store store, JournalHandle j, SysToken t) {
    Prediction prediction = take(store.predicted(), t);
    Observation observation = prediction.observation();
    Window observed = store.observed().asMut(j);
    Window missed = store.missed().asMut(j);
    observed.add(observation.dust());
    missed.add(Math.abs(prediction.dust() - observation.dust()));
    if (observed.isBlock()) {
      double relative = missed.mean().orElseThrow() / observed.mean().orElseThrow();
      store.errors().push(new Errors(observation.time(), relative), j);
    }
  }

  @Override
  public String result(PersistentHeap heap) {
    Store store = Store.in(heap);
    return heap.view(
        j ->
            store.errors().stream(j)
                .map(Errors::toString)
                .collect(Collectors.joining("\n", store.classes().asRef(j) + "\n", "")));
  }
}
