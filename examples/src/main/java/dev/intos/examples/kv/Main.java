package dev.intos.examples.kv;

import dev.intos.runtime.PersistentHeap;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs both workers. Kill it when you like, and run it again: it goes on where it was.
 *
 * <p>Prints each step once it is durable: {@code first 17} when the first worker has done 17.
 */
public final class Main {
  private Main() {}

  /** Takes the heap's file, and how many epochs each worker is to have done in the end. */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    long epochs = Long.parseLong(args[1]);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (PersistentHeap heap = PersistentHeap.open(Path.of(args[0]))) {
      Store store = Store.in(heap);
      List<Callable<Void>> workers =
          List.of(
              () -> work("first", Worker.first(heap, store), epochs),
              () -> work("second", Worker.second(heap, store), epochs));
      for (Future<Void> worker : threads.invokeAll(workers)) {
        worker.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static Void work(String name, Worker worker, long epochs) {
    while (!worker.hasDone(epochs)) {
      System.out.println(name + " " + worker.step());
    }
    return null;
  }
}
