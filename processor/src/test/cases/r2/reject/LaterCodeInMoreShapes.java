// Classes of its own, executors, timers, cleaners, hooks and pipelines that are finished elsewhere: later is later.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

@Persistent
class Sail {
  private int area;
  int area() { return area; }
  @Mut void trim(int n) { area -= n; }
}

class Job extends Thread {
  private final Supplier<Integer> source;
  Job(Supplier<Integer> source) { this.source = source; }
  @Override public void run() { source.get(); }
}

class Later {
  final Runnable r;
  Later(Runnable r) { this.r = r; }
  static void pass(Executor e, Runnable r) { e.execute(r); }
  static Runnable wrap(Runnable r) { return r; }
  static Runnable twice(Runnable r) { return () -> r.run(); }
  static void sometimes(boolean now, Runnable r) {
    if (now) r.run();
    else LATER.add(r);
  }
  static final List<Runnable> LATER = new ArrayList<>();
}

class LaterCodeInMoreShapes {
  private final Map<String, IntSupplier> gauges = new HashMap<>();
  private final AtomicReference<Supplier<Integer>> supplier = new AtomicReference<>();
  private Stream<Integer> stream;
  private Comparator<Integer> order;

  void use(PersistentHeap heap, PBox<Sail> box, ExecutorService pool, Cleaner cleaner, ThreadLocal<Supplier<Integer>> local, List<Integer> numbers) {
    heap.run(j -> {
      Sail sail = box.asMut(j);
      new Job(sail::area).start(); // expect: R2.CAPTURE
      new Later(() -> sail.trim(1)); // expect: R2.CAPTURE
      Later.pass(pool, () -> sail.trim(2)); // expect: R2.CAPTURE
      Later.wrap(() -> sail.trim(3)); // expect: R2.CAPTURE
      Later.twice(() -> sail.trim(4)); // expect: R2.CAPTURE
      Later.sometimes(true, () -> sail.trim(5)); // expect: R2.CAPTURE
      gauges.put("area", sail::area); // expect: R2.CAPTURE
      gauges.computeIfAbsent("area", k -> sail::area); // expect: R2.CAPTURE
      supplier.set(() -> sail.area()); // expect: R2.CAPTURE
      local.set(sail::area); // expect: R2.CAPTURE
      cleaner.register(this, () -> sail.trim(6)); // expect: R2.CAPTURE
      Runtime.getRuntime().addShutdownHook(new Thread(() -> sail.trim(7))); // expect: R2.CAPTURE
      new FutureTask<>(() -> sail.area()).run(); // expect: R2.CAPTURE
      pool.submit((Callable<Integer>) sail::area); // expect: R2.CAPTURE
      pool.submit((Runnable) () -> sail.trim(8)); // expect: R2.CAPTURE
      CompletableFuture.completedFuture(1).thenCombine(CompletableFuture.completedFuture(2), (a, b) -> a + b + sail.area()); // expect: R2.CAPTURE
      stream = numbers.stream().map(n -> n + sail.area()); // expect: R2.CAPTURE
      order = Comparator.comparing(n -> n + sail.area()); // expect: R2.CAPTURE
      Optional<Supplier<Integer>> opt = Optional.of(sail::area); // expect: R2.CAPTURE
      Runnable r = sail.area() > 3 ? () -> sail.trim(9) : () -> {}; // expect: R2.CAPTURE
      pool.execute(r);
    });
    heap.run(j -> {
      Sail sail = box.asRef(j);
      Predicate<Integer> larger = n -> n > sail.area();
      boolean b = larger.test(3);
      numbers.removeIf(larger);
      numbers.stream().filter(larger).count();
      Stream<Integer> open = numbers.stream().filter(larger.negate());
      long n = open.count();
    });
    Stream<Integer> lazy = heap.call(j -> {
      int area = box.asRef(j).area();
      return numbers.stream().map(n -> n + area);
    });
    Stream<Integer> bad = heap.call(j -> {
      Sail sail = box.asRef(j);
      return numbers.stream().map(n -> n + sail.area()); // expect: R2.CAPTURE
    });
    Iterator<Integer> it = heap.call(j -> {
      Sail sail = box.asRef(j);
      return numbers.stream().map(n -> n + sail.area()).iterator(); // expect: R2.CAPTURE
    });
    RecursiveTask<Integer> task = heap.call(j -> {
      Sail sail = box.asRef(j);
      return new RecursiveTask<Integer>() { // expect: R2.CAPTURE
        @Override protected Integer compute() { return sail.area(); }
      };
    });
    Iterable<Integer> iterable = heap.call(j -> {
      Sail sail = box.asRef(j);
      return () -> List.of(sail.area()).iterator(); // expect: R2.CAPTURE
    });
    Function<Integer, Integer> composed = heap.call(j -> {
      Sail sail = box.asRef(j);
      Function<Integer, Integer> f = n -> n + sail.area(); // expect: R2.CAPTURE
      return f.andThen(n -> n + 1);
    });
    Runnable named = heap.call(j -> {
      Sail sail = box.asRef(j);
      Runnable r = () -> System.out.println(sail.area()); // expect: R2.CAPTURE
      r.run();
      return r;
    });
  }
}
