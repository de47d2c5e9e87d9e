package dev.intos.benchmarks.speed;

import dev.intos.runtime.Durability;
import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.QueueHandle;
import dev.intos.runtime.Syscalls;
import dev.intos.runtime.TaskBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Tasks: their transactions, the bypass of these, and switching from one task to another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 10)
@Fork(2)
public class TaskBenchmark {
  private static final int OPERATIONS = 10_000;
  private static final Duration LONG = Duration.ofMinutes(5);

  private Path directory;
  private PersistentHeap heap;
  private PBox<Counter> box;
  private QueueHandle<Long> queue;

  /** A heap on which a task has run its transactions and then waits. */
  private PersistentHeap recorded;

  private QueueHandle<Long> never;

  /** Opens the heaps. */
  @Setup(Level.Iteration)
  public void open() throws IOException {
    directory = Files.createTempDirectory("speed");
    heap = heap("run.heap");
    box = heap.root("counter", Counter.class, Counter::new);
    queue = heap.call((j, t) -> Syscalls.<Long>queueCreate(1, t));
    recorded = heap("recorded.heap");
    never = recorded.call((j, t) -> Syscalls.<Long>queueCreate(1, t));
    runOn(recorded, manyTransactions());
  }

  private PersistentHeap heap(String name) {
    return PersistentHeap.open(
        directory.resolve(name), HeapOptions.defaults().withDurability(Durability.PROCESS_CRASH));
  }

  private TaskBody<Void> manyTransactions() {
    QueueHandle<Long> waitsFor = never;
    return (ctx, none) -> {
      for (int i = 0; i < OPERATIONS; i++) {
        ctx.run(j -> {});
      }
      ctx.run((j, t) -> Syscalls.queueReceive(waitsFor, Long.MAX_VALUE, t));
    };
  }

  @SafeVarargs
  private static void runOn(PersistentHeap heap, TaskBody<Void>... bodies) {
    try (Kernel kernel = Kernel.boot(heap)) {
      for (int i = 0; i < bodies.length; i++) {
        kernel.app("task" + i, 1, bodies[i]);
      }
      kernel.start();
      kernel.awaitQuiescence(LONG);
    }
  }

  /** Closes the heaps and removes their files. */
  @TearDown(Level.Iteration)
  public void close() throws IOException {
    heap.close();
    recorded.close();
    Scratch.delete(directory);
  }

  /** A transaction of a task, in a loop that frees its records. */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public void transaction() {
    runOn(
        heap,
        (ctx, none) -> ctx.forRange(0, OPERATIONS, i -> ctx.run(j -> box.asMut(j).increment())));
  }

  /** A transaction that has committed before. */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public void bypass() {
    runOn(recorded, manyTransactions());
  }

  /** From one of two tasks to the other. */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public void taskSwitch() {
    TaskBody<Void> yielding =
        (ctx, none) -> {
          for (int i = 0; i < OPERATIONS / 2; i++) {
            Syscalls.yieldTask();
          }
        };
    runOn(heap, yielding, yielding);
  }

  /** A message from one task to another through a queue of one: two transactions, two switches. */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public void message() {
    runOn(
        heap,
        (ctx, none) ->
            ctx.forRange(
                0,
                OPERATIONS,
                i -> ctx.run((j, t) -> Syscalls.queueSendBack(queue, i, Long.MAX_VALUE, t))),
        (ctx, none) ->
            ctx.forRange(
                0,
                OPERATIONS,
                i -> ctx.run((j, t) -> Syscalls.queueReceive(queue, Long.MAX_VALUE, t))));
  }
}
