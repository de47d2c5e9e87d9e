// Locked functions of the same types are everywhere, but none of them can be what runs inside.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.*;

@Persistent
class Log {
  private long lines;
  long lines() { return lines; }
  @Mut void add(long n) { lines += n; }
}

class Worker extends Thread {
  private final Object gate = new Object();
  @Override public void run() {
    synchronized (gate) {
      gate.notifyAll();
    }
  }
}

class FunctionsThatCannotArrive {
  private static final Object GATE = new Object();
  private static long seen;
  private final LongSupplier locked = () -> counted();
  private final LongSupplier plain = () -> 7;
  private final Consumer<Integer> lockedInts = n -> counted();

  private static long counted() {
    synchronized (GATE) {
      return ++seen;
    }
  }

  private static long sum(LongSupplier... all) {
    long sum = 0;
    for (LongSupplier one : all) sum += one.getAsLong();
    return sum;
  }

  private static LongSupplier twice(LongSupplier of) { return () -> of.getAsLong() * 2; }

  private static long call(Callable<Long> job) {
    try {
      return job.call();
    } catch (Exception e) {
      return 0;
    }
  }

  private static long apply(LongSupplier of) { return of.getAsLong(); }

  private static long deep(int n, LongSupplier of) { return n == 0 ? apply(of) : deep(n - 1, of); }

  long write(PersistentHeap heap, PBox<Log> box, Executor pool, List<Consumer<String>> sinks) {
    long before = locked.getAsLong() + sum(locked, plain) + twice(locked).getAsLong() + deep(3, locked);
    before += call(() -> counted()) + apply(locked);
    Comparator<String> slow = (a, b) -> (int) counted();
    new ArrayList<>(List.of("x")).sort(slow.reversed());
    lockedInts.accept(3);
    Worker worker = new Worker();
    long start = before;
    heap.run(j -> {
      Log log = box.asMut(j);
      log.add(start + plain.getAsLong() + sum(plain, () -> 3) + twice(plain).getAsLong());
      log.add(call(() -> 4L) + apply(() -> 5) + deep(4, plain) + deep(2, () -> 6));
      List<String> names = new ArrayList<>(List.of("b", "a"));
      names.sort(Comparator.comparing(String::length).reversed());
      for (Consumer<String> sink : sinks) sink.accept("line");
      names.forEach(n -> log.add(n.length()));
      pool.execute(() -> counted());
      pool.execute(worker);
      new Thread(() -> counted()).start();
      worker.setDaemon(true);
      new Worker().start();
      Supplier<LongSupplier> kept = () -> locked;
      log.add(names.size());
    });
    return heap.call(j -> box.asRef(j).lines());
  }
}
