package dev.intos.examples.kv;

import dev.intos.runtime.PersistentHeap;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Runs both workers. Kill it when you like, and run it again: it goes on where it was.
 *
 * <p>Prints each step once it is durable: {@code first 17} when the first worker has done 17.
 */
public final class Main {
  private Main() {}

  /** Takes the heap's file, and how many epochs each worker is to have done in the end. */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    run(Path.of(args[0]), Long.parseLong(args[1]), System.out::println);
  }

  static void run(Path file, long epochs, Consumer<String> durable)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      Store store = Store.in(heap);
      Worker first = Worker.first(heap, store);
      Worker second = Worker.second(heap, store);
      List<Callable<Void>> work =
          List.of(
              () -> work(first, epochs, step -> durable.accept("first " + step)),
              () -> work(second, epochs, step -> durable.accept("second " + step)));
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static Void work(Worker worker, long epochs, LongConsumer durable) {
    while (!worker.hasDone(epochs)) {
      durable.accept(worker.step());
    }
    return null;
  }
}
