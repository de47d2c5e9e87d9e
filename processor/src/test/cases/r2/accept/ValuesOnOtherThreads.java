// Jobs, listeners and parallel streams may have values, copies and handles; transactions of their own open the handles.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

@Persistent
class Gauge {
  private String unit = "m";
  private long level;
  private final long[] history = new long[5];
  String unit() { return unit; }
  long level() { return level; }
  long[] history() { return history; }
  @Mut void set(long l) { level = l; }
}

class Snapshot {
  final String unit;
  final long[] history;
  Snapshot(String unit, long[] history) {
    this.unit = unit;
    this.history = history;
  }
}

class ValuesOnOtherThreads {
  private static final AtomicReference<String> UNIT = new AtomicReference<>();
  private static final ThreadLocal<Long> LEVEL = new ThreadLocal<>();
  private final AtomicLong sum = new AtomicLong();
  private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();
  private final List<Supplier<Long>> suppliers = new ArrayList<>();

  static void show(Object o) {}

  void use(PersistentHeap heap, PBox<Gauge> box, List<PBox<Gauge>> boxes, ExecutorService pool, Timer timer) {
    heap.run(j -> {
      Gauge gauge = box.asRef(j);
      long level = gauge.level();
      UNIT.set(gauge.unit());
      LEVEL.set(level);
      sum.addAndGet(gauge.level());
      Snapshot snapshot = new Snapshot(gauge.unit(), gauge.history().clone());
      snapshots.put(gauge.unit(), snapshot);
      snapshots.computeIfAbsent(gauge.unit(), u -> new Snapshot(u, gauge.history().clone()));
      pool.submit(() -> show(snapshot.history[0]));
      suppliers.add(() -> level);
      suppliers.add(() -> heap.view(k -> box.asRef(k).level()));
      timer.schedule(new TimerTask() {
        @Override public void run() { heap.run(k -> box.asMut(k).set(level)); }
      }, 5);
      CompletableFuture.supplyAsync(() -> level).thenApply(l -> l + 1).thenAccept(ValuesOnOtherThreads::show);
      Callable<Long> job = () -> level;
      pool.submit(job);
      List<Long> levels = List.of(gauge.level(), 3L);
      long max = levels.parallelStream().mapToLong(l -> l + level).max().orElse(0);
      IntStream.range(0, 3).parallel().forEach(i -> sum.addAndGet(i));
      show(box);
      show(snapshot);
      show(List.of(level, gauge.unit()));
    });
    boxes.parallelStream().forEach(b -> heap.run(j -> b.asMut(j).set(1)));
    long total = boxes.stream().mapToLong(b -> heap.view(j -> b.asRef(j).level())).sum();
  }
}
