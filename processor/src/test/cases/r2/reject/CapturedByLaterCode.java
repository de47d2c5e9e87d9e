// Whatever runs later or elsewhere may not hold on to a borrow, by whichever name and through however many lambdas.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

@Persistent
class Lamp {
  private int watts;
  int watts() { return watts; }
  @Mut void set(int w) { watts = w; }
  @Override public String toString() { return "lamp"; }
}

class Bus {
  private final List<Runnable> all = new ArrayList<>();
  void on(Runnable r) { all.add(r); }
  static void now(Runnable r) { r.run(); }
}

class CapturedByLaterCode {
  private Runnable field;
  private static Supplier<Integer> STATIC;
  static void show(int n) {}

  Supplier<Integer> supplier(PBox<Lamp> box, JournalHandle j) {
    Lamp lamp = box.asRef(j);
    return () -> lamp.watts(); // expect: R2.CAPTURE
  }

  Supplier<Integer> reference(Lamp lamp) { return lamp::watts; } // expect: R2.CAPTURE

  void use(PersistentHeap heap, PBox<Lamp> box, ExecutorService pool, Bus bus, Timer timer, CompletableFuture<Integer> future, List<Runnable> list) {
    heap.run(j -> {
      Lamp lamp = box.asMut(j);
      field = () -> show(lamp.watts()); // expect: R2.CAPTURE
      STATIC = lamp::watts; // expect: R2.CAPTURE
      bus.on(() -> lamp.set(1)); // expect: R2.CAPTURE
      Bus.now(() -> lamp.set(1));
      list.add(() -> lamp.set(2)); // expect: R2.CAPTURE
      Runnable[] array = {() -> lamp.set(3)}; // expect: R2.CAPTURE
      new Thread(lamp::watts).start(); // expect: R2.CAPTURE
      Thread thread = new Thread() { // expect: R2.CAPTURE
        @Override public void run() { show(lamp.watts()); }
      };
      thread.start();
      timer.schedule(new TimerTask() { // expect: R2.CAPTURE
        @Override public void run() { show(lamp.watts()); }
      }, 10);
      pool.submit(() -> lamp.watts()); // expect: R2.CAPTURE
      ForkJoinPool.commonPool().execute(() -> lamp.set(3)); // expect: R2.CAPTURE
      CompletableFuture.supplyAsync(lamp::watts); // expect: R2.CAPTURE
      future.thenApply(n -> n + lamp.watts()); // expect: R2.CAPTURE
      Supplier<Supplier<Integer>> twice = () -> () -> lamp.watts(); // expect: R2.CAPTURE
      field = twice::get; 
    });
    heap.run(j -> {
      Lamp lamp = box.asRef(j);
      class Local implements Runnable { // expect: R2.CAPTURE
        @Override public void run() { show(lamp.watts()); }
      }
      list.add(new Local());
    });
    heap.run(j -> {
      Lamp lamp = box.asRef(j);
      Lamp alias = lamp;
      Callable<Integer> c = () -> alias.watts(); // expect: R2.CAPTURE
      pool.submit(c);
    });
    heap.run(j -> {
      List<Lamp> lamps = List.of(box.asRef(j));
      pool.execute(() -> lamps.forEach(l -> show(l.watts()))); // expect: R2.CAPTURE
      lamps.parallelStream().forEach(l -> show(l.watts())); // expect: R2.CAPTURE
      lamps.stream().parallel().map(Lamp::watts).toList(); // expect: R2.CAPTURE
      lamps.stream().map(Lamp::watts).toList();
    });
    heap.run(j -> {
      int[] copy = {box.asRef(j).watts()};
      pool.execute(() -> show(copy[0]));
      list.add(() -> show(copy[0]));
    });
    Consumer<String> sink = heap.call(j -> {
      Lamp lamp = box.asRef(j);
      return s -> show(lamp.watts()); // expect: R2.CAPTURE
    });
    Function<Integer, Function<Integer, Integer>> curried = heap.call(j -> {
      Lamp lamp = box.asRef(j);
      return a -> b -> a + b + lamp.watts(); // expect: R2.CAPTURE
    });
  }
}
