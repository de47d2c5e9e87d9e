package dev.intos.examples.stats;

import static dev.intos.examples.riot.Dataflow.put;
import static dev.intos.examples.riot.Dataflow.take;

import dev.intos.examples.app.Application;
import dev.intos.examples.riot.Dataflow;
import dev.intos.examples.riot.Observation;
import dev.intos.examples.riot.Window;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Three ways to look at a stream side by side: the humidity goes through a Kalman filter and a
 * sliding linear regression that says what comes next, the dust is averaged by the block, and
 * different humidities are counted approximately.
 */
public final class Stats implements Application {
  private static final int SLIDING = 5;
  private static final int BLOCK = 4;

  private final long observations;

  /** Sixty observations. */
  public Stats() {
    this(60);
  }

  /** So many observations. */
  public Stats(long observations) {
    this.observations = observations;
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Store store = Store.in(heap);
    new Dataflow(kernel, "stats")
        .source(
            store.sensors(),
            observations,
            List.of(store.toFilter(), store.toAverage(), store.toCount()))
        .stage("kalman filter", (j, t) -> filter(store, j, t))
        .stage("regression", (j, t) -> regress(store, j, t))
        .stage("average", (j, t) -> average(store, j, t))
        .stage("distinct count", (j, t) -> count(store, j, t));
  }

  private static void filter(Store store, JournalHandle j, SysToken t) {
    Observation observation = take(store.toFilter(), t);
    Kalman filter = store.filters().getMutOrPut(observation.sensor(), Kalman::new, j);
    double estimate = filter.filter(observation.humidity());
    put(new Sample(observation.time(), observation.sensor(), estimate), store.toRegression(), t);
  }

  private static void regress(Store store, JournalHandle j, SysToken t) {
    Sample sample = take(store.toRegression(), t);
    Window window = store.smoothed().getMutOrPut(sample.sensor(), () -> new Window(SLIDING), j);
    window.add(sample.value());
    if (window.isFull()) {
      store.trends().push(new Sample(sample.time(), sample.sensor(), next(window)), j);
    }
  }

  /** The least squares line through the numbers of a window, one step on. */
  private static double next(Window window) {
    int n = window.size();
    double meanX = (n - 1) / 2.0;
    double meanY = window.mean().orElseThrow();
    double covariance = 0;
    double variance = 0;
    for (int x = 0; x < n; x++) {
      covariance += (x - meanX) * (window.get(x) - meanY);
      variance += (x - meanX) * (x - meanX);
    }
    return meanY + covariance / variance * (n - meanX);
  }

  private static void average(Store store, JournalHandle j, SysToken t) {
    Observation observation = take(store.toAverage(), t);
    String sensor = observation.sensor();
    Window block = store.blocks().getMutOrPut(sensor, () -> new Window(BLOCK), j);
    block.add(observation.dust());
    if (block.isBlock()) {
      double mean = block.mean().orElseThrow();
      store.averages().push(new Sample(observation.time(), sensor, mean), j);
    }
  }

  private static void count(Store store, JournalHandle j, SysToken t) {
    Observation observation = take(store.toCount(), t);
    store.distinct().asMut(j).add(Math.round(observation.humidity()));
  }

  @Override
  public String result(PersistentHeap heap) {
    Store store = Store.in(heap);
    return heap.view(
        j ->
            table("trends", store.trends(), j)
                + table("averages", store.averages(), j)
                + String.format(
                    Locale.ROOT,
                    "about %.1f different humidities",
                    store.distinct().asRef(j).estimate()));
  }

  private static String table(String title, PVec<Sample> samples, JournalHandle j) {
    return samples.stream(j)
        .map(Sample::toString)
        .collect(Collectors.joining("\n", title + "\n", "\n"));
  }
}
