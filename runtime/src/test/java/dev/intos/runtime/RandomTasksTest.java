package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fault.PowerCuts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random tasks, whose loops, results, effects, failures and messages are mixed as nobody would by
 * hand, end with the same state however often the power fails.
 */
class RandomTasksTest {
  private static final Duration LONG = Duration.ofSeconds(120);
  private static final long FOREVER = Long.MAX_VALUE;
  private static final int PROGRAMS = Integer.getInteger("intos.random.tasks", 12);

  /** How many notes end a loop that finds no other end. */
  private static final int ENOUGH = 60;

  /** Where a task notes what it has done. */
  private record Notes(PVec<Long> numbers, PVec<Long> messages, QueueHandle<Long> queue) {}

  /** A step of a task. */
  private interface Step {
    void run(TaskContext ctx, Notes notes, Locals locals);
  }

  /** What a task remembers in its stack: the last result. */
  private static final class Locals {
    private long last;
  }

  /** Makes a task. */
  private static final class Generator {
    private final Random random;
    private int nextNumber = 1;

    Generator(long seed) {
      random = new Random(seed);
    }

    List<Step> steps(int depth) {
      List<Step> steps = new ArrayList<>();
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        steps.add(step(depth));
      }
      return steps;
    }

    private Step step(int depth) {
      long number = nextNumber++;
      switch (random.nextInt(depth > 0 ? 10 : 8)) {
        case 0:
          return (ctx, notes, locals) ->
              ctx.run(j -> notes.numbers().push(number + locals.last, j));
        case 1:
          return (ctx, notes, locals) ->
              locals.last =
                  ctx.call(
                      j -> {
                        notes.numbers().push(number, j);
                        return number + notes.numbers().size(j);
                      });
        case 2:
          return (ctx, notes, locals) ->
              locals.last =
                  ctx.call(
                      (j, t) -> {
                        List<Long> answer =
                            Syscalls.external("list", () -> List.of(number, number * 2), t);
                        long more = Syscalls.external("more", () -> number * 3, t);
                        answer.forEach(each -> notes.numbers().push(each + more, j));
                        return more;
                      });
        case 3:
          return (ctx, notes, locals) -> {
            try {
              ctx.run(
                  (j, t) -> {
                    notes.numbers().push(-1L, j);
                    long effect = Syscalls.external("effect", () -> number, t);
                    throw new IllegalArgumentException("failed with " + effect);
                  });
            } catch (IllegalArgumentException e) {
              locals.last = e.getMessage().hashCode();
            }
          };
        case 4:
          return (ctx, notes, locals) -> Syscalls.taskDelay(number % 7);
        case 5:
          return (ctx, notes, locals) -> {
            String text = ctx.callOnce(j -> "n" + number);
            locals.last = text.length();
          };
        case 6:
          return (ctx, notes, locals) -> {
            ctx.run(
                (j, t) -> {
                  Syscalls.queueSendBack(notes.queue(), number + locals.last, FOREVER, t);
                  notes.numbers().push(number, j);
                });
          };
        case 7:
          return (ctx, notes, locals) ->
              ctx.run(
                  (j, t) -> {
                    notes.numbers().push(number, j);
                    Syscalls.taskDelayInTx(number % 5, t);
                  });
        case 8:
          List<Step> counted = steps(depth - 1);
          int rounds = 1 + random.nextInt(3);
          return (ctx, notes, locals) -> {
            ctx.forRange(
                0,
                rounds,
                i -> {
                  Locals fresh = new Locals();
                  fresh.last = i;
                  counted.forEach(step -> step.run(ctx, notes, fresh));
                });
          };
        default:
          List<Step> repeated = steps(depth - 1);
          long modulus = 2 + random.nextInt(3);
          return (ctx, notes, locals) ->
              ctx.loop(
                  () -> {
                    Locals fresh = new Locals();
                    repeated.forEach(step -> step.run(ctx, notes, fresh));
                    return ctx.call(
                        j -> {
                          notes.numbers().push(0L, j);
                          int size = notes.numbers().size(j);
                          return size % modulus != 0 && size < ENOUGH;
                        });
                  });
      }
    }
  }

  private static void run(PersistentHeap heap, long seed) {
    try (Kernel kernel = Kernel.boot(heap)) {
      for (int i = 0; i < 2; i++) {
        Notes notes = notes(heap, i);
        List<Step> steps = new Generator(10 * seed + i).steps(3);
        kernel.app(
            "task " + i,
            1,
            (ctx, p) -> {
              Locals locals = new Locals();
              steps.forEach(step -> step.run(ctx, notes, locals));
              ctx.run((j, t) -> Syscalls.queueSendBack(notes.queue(), Long.MIN_VALUE, FOREVER, t));
            });
        kernel.app("receiver " + i, 1 + i, (ctx, p) -> receive(ctx, notes));
      }
      kernel.start();
      assertTrue(kernel.awaitQuiescence(LONG));
    }
  }

  private static void receive(TaskContext ctx, Notes notes) {
    ctx.loop(
        () -> {
          long message =
              ctx.call(
                  (j, t) -> {
                    long received = Syscalls.queueReceive(notes.queue(), FOREVER, t).get();
                    notes.messages().push(received, j);
                    return received;
                  });
          return message != Long.MIN_VALUE;
        });
  }

  @SuppressWarnings("unchecked") // a class literal has no type arguments
  private static Notes notes(PersistentHeap heap, int task) {
    PBox<?> numbers = heap.root("numbers" + task, PVec.class, (j, t) -> PVec.<Long>create(t));
    PBox<?> messages = heap.root("messages" + task, PVec.class, (j, t) -> PVec.<Long>create(t));
    PBox<?> queue =
        heap.root(
            "queue" + task, QueueHandle.class, (j, t) -> Syscalls.<Long>queueCreate(1 + task, t));
    return heap.view(
        j ->
            new Notes(
                (PVec<Long>) numbers.asRef(j),
                (PVec<Long>) messages.asRef(j),
                (QueueHandle<Long>) queue.asRef(j)));
  }

  private static HeapOptions options() {
    return HeapOptions.defaults()
        .withClock(ManualClock.skippingIdleTime())
        .withCheckpointAfter(5000);
  }

  private static Device fresh() {
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device, options())) {
      notes(heap, 0);
      notes(heap, 1);
    }
    return new Device(device.disk());
  }

  private static String state(Device device) {
    try (PersistentHeap heap = TestHeaps.open(new Device(device.disk()), options())) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 2; i++) {
        Notes notes = notes(heap, i);
        heap.view(
            j -> {
              notes.numbers().forEach(number -> text.append(number).append(' '), j);
              text.append("| ");
              notes.messages().forEach(number -> text.append(number).append(' '), j);
              return null;
            });
        text.append('\n');
      }
      return text.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 0})
  void sameEnd(int every) throws Exception {
    int failures = 0;
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      long program = seed;
      Device clean = fresh();
      try (PersistentHeap heap = TestHeaps.open(clean, options())) {
        run(heap, program);
      }
      PowerCuts.Program tasks = heap -> run(heap, program);
      PowerCuts.Outcome outcome =
          every > 0
              ? PowerCuts.every(every, fresh(), options(), tasks)
              : PowerCuts.random(seed, 2, 20, fresh(), options(), tasks);
      assertEquals(state(clean), state(outcome.device()), "program " + seed);
      failures += outcome.failures();
    }
    assertTrue(failures >= PROGRAMS, "only " + failures + " failures");
  }
}
