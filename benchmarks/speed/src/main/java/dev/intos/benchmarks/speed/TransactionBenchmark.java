package dev.intos.benchmarks.speed;

import dev.intos.runtime.Durability;
import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A transaction that changes one small object, beside the same change of a plain one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TransactionBenchmark {
  private static final class PlainCounter {
    private long value;

    synchronized long increment() {
      return ++value;
    }
  }

  /** What a commit survives. */
  @Param({"PROCESS_CRASH", "POWER_LOSS"})
  public Durability durability;

  private final PlainCounter plain = new PlainCounter();
  private Path directory;
  private PersistentHeap heap;
  private PBox<Counter> box;

  /** Opens a heap. */
  @Setup
  public void open() throws IOException {
    directory = Files.createTempDirectory("speed");
    heap =
        PersistentHeap.open(
            directory.resolve("speed.heap"), HeapOptions.defaults().withDurability(durability));
    box = heap.root("counter", Counter.class, Counter::new);
  }

  /** Closes it and removes its files. */
  @TearDown
  public void close() throws IOException {
    heap.close();
    Scratch.delete(directory);
  }

  /** Under a lock, as several threads would need it. */
  @Benchmark
  public long plainObject() {
    return plain.increment();
  }

  /** Reads. */
  @Benchmark
  public long view() {
    return heap.view(j -> box.asRef(j).value());
  }

  /** Changes, durably. */
  @Benchmark
  public void transaction() {
    heap.run(j -> box.asMut(j).increment());
  }
}
