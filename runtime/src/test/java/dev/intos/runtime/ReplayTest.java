package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.KernelObserver.Outcome;
import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fixture.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a task does when it is run again: what is bypassed, what is recorded, what is refused. */
class ReplayTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final long FOREVER = Long.MAX_VALUE;

  private final ManualClock clock = ManualClock.skippingIdleTime();
  private final HeapOptions options = HeapOptions.defaults().withClock(clock);
  private Device device = new Device();
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private final List<String> outcomes = Collections.synchronizedList(new ArrayList<>());

  /** A queue that nothing is sent to: where a task waits for the power to fail. */
  private QueueHandle<Long> never;

  /** Boots, lets the task run until it waits or is over, and pulls the plug. */
  private void session(TaskBody<Void> body) {
    session(heap -> {}, body);
  }

  private void session(Consumer<PersistentHeap> before, TaskBody<Void> body) {
    PersistentHeap heap = TestHeaps.open(device, options);
    Kernel kernel = Kernel.boot(heap);
    try {
      never = heap.call((j, t) -> Syscalls.<Long>queueCreate(1, t));
      before.accept(heap);
      kernel.observe((task, site, outcome, begin, end) -> outcomes.add(outcome.name()));
      kernel.app("task", 1, body);
      kernel.start();
      assertTrue(kernel.awaitQuiescence(LONG));
    } finally {
      device.faults(
          operation -> {
            throw new java.io.IOException("the power is off");
          });
      kernel.close();
      try {
        heap.close();
      } catch (HeapException e) {
        // there was something left to write
      }
      device = new Device(device.disk());
    }
  }

  private void waitForPowerFailure(TaskContext ctx) {
    ctx.run((j, t) -> Syscalls.queueReceive(never, FOREVER, t));
  }

  @Test
  void committedTransactionsAreBypassedWithTheirResults() {
    TaskBody<Void> body =
        (ctx, p) -> {
          long number =
              ctx.call(
                  (j, t) -> {
                    said.add("runs");
                    return Syscalls.external("random", () -> 40L + said.size(), t);
                  });
          List<String> list = ctx.call((j, t) -> List.of("a", "b"));
          Optional<Integer> some = ctx.call(j -> Optional.of(7));
          said.add(number + " " + list + " " + some);
          waitForPowerFailure(ctx);
        };
    session(body);
    session(body);
    session(body);
    assertEquals(
        List.of("runs", "41 [a, b] Optional[7]", "41 [a, b] Optional[7]", "41 [a, b] Optional[7]"),
        said);
    assertEquals(6, Collections.frequency(outcomes, Outcome.BYPASSED.name()));
    assertEquals(3, Collections.frequency(outcomes, Outcome.EXECUTED.name()));
  }

  @Test
  void eachCallerGetsAnObjectOfItsOwn() {
    TaskBody<Void> body =
        (ctx, p) -> {
          Account account = ctx.call(j -> new Account("a"));
          account.deposit(1);
          said.add(account.owner() + " " + account.balance());
          ctx.run(
              (j, t) -> {
                PBox<Account> box = PBox.create(account, t);
                box.asMut(j).deposit(1);
                said.add("box " + box.asRef(j).balance());
              });
          waitForPowerFailure(ctx);
        };
    session(body);
    session(body);
    assertEquals(List.of("a 1", "box 2", "a 1"), said);
  }

  @Test
  void aTaskThatIsOverDoesNotRunAgain() {
    session((ctx, p) -> said.add("once"));
    session((ctx, p) -> said.add("twice"));
    assertEquals(List.of("once"), said);
  }

  @Test
  void finishedRoundsAreNotRunAgain() {
    TaskBody<Void> body =
        (ctx, p) -> {
          ctx.forRange(
              0,
              3,
              i -> {
                said.add("round " + i);
                ctx.run(j -> said.add("transaction " + i));
                if (i == 1) {
                  waitForPowerFailure(ctx);
                }
              });
        };
    session(body);
    session(body);
    assertEquals(List.of("round 0", "transaction 0", "round 1", "transaction 1", "round 1"), said);
  }

  @Test
  void nestedLoopsAndWhatFollowsThem() {
    TaskBody<Void> body =
        (ctx, p) -> {
          ctx.forRange(
              0,
              2,
              i -> {
                ctx.forRange(0, 2, k -> ctx.run(j -> said.add(i + "" + k)));
                ctx.run(j -> said.add("after " + i));
              });
          ctx.loop(
              () -> {
                boolean more = ctx.call(j -> said.size() < 10);
                ctx.run(j -> said.add("loop"));
                return more;
              });
          said.add("over");
          waitForPowerFailure(ctx);
        };
    session(body);
    session(body);
    assertEquals(
        List.of(
            "00", "01", "after 0", "10", "11", "after 1", "loop", "loop", "loop", "loop", "loop",
            "over", "over"),
        said);
  }

  @Test
  void theLogOfALoopStaysShort() {
    long[] size = new long[1];
    TaskBody<Void> body =
        (ctx, p) -> {
          ctx.forRange(
              0,
              1000,
              i -> {
                ctx.run(j -> {});
                ctx.run(j -> {});
              });
          waitForPowerFailure(ctx);
        };
    session(body);
    session(
        heap -> {
          heap.checkpoint();
          size[0] = heap.stats().fileBytes();
        },
        body);
    assertTrue(size[0] < 3000, size[0] + " bytes");
  }

  @Test
  void anExceptionThatATaskCatchesIsThrownAgain() {
    TaskBody<Void> body =
        (ctx, p) -> {
          try {
            ctx.run(
                j -> {
                  said.add("tries");
                  throw new IllegalArgumentException("declined");
                });
          } catch (IllegalArgumentException e) {
            said.add("catches " + e.getMessage());
            ctx.run(j -> said.add("cancels"));
          }
          waitForPowerFailure(ctx);
        };
    session(body);
    session(body);
    assertEquals(List.of("tries", "catches declined", "cancels", "catches declined"), said);
  }

  @Test
  void anErrorThatATaskCatchesIsThrownAgain() {
    TaskBody<Void> body =
        (ctx, p) -> {
          try {
            ctx.run(
                j -> {
                  said.add("tries");
                  throw new AssertionError("wrong");
                });
          } catch (AssertionError e) {
            said.add("catches " + e.getMessage());
          }
          ctx.run(j -> said.add("goes on"));
          waitForPowerFailure(ctx);
        };
    session(body);
    session(body);
    assertEquals(List.of("tries", "catches wrong", "goes on", "catches wrong"), said);
  }

  @Test
  void aTaskThatCatchesEverythingDoesNotPassARoundWhenTheKernelIsClosed() {
    for (boolean first : new boolean[] {true, false}) {
      try (PersistentHeap heap = TestHeaps.open(device, options);
          Kernel kernel = Kernel.boot(heap)) {
        @SuppressWarnings("unchecked") // a class literal has no type arguments
        PBox<QueueHandle<Long>> queue =
            heap.root(
                "queue",
                (Class<QueueHandle<Long>>) (Class<?>) QueueHandle.class,
                (j, t) -> Syscalls.<Long>queueCreate(2, t));
        kernel.app(
            "task",
            1,
            (ctx, p) ->
                ctx.forRange(
                    0,
                    2,
                    i -> {
                      try {
                        said.add(
                            i
                                + " receives "
                                + ctx.call(
                                    (j, t) ->
                                        Syscalls.queueReceive(queue.asRef(j), FOREVER, t).get()));
                      } catch (Throwable e) {
                        // goes on
                      }
                    }));
        if (!first) {
          heap.run(
              (j, t) -> {
                Syscalls.queueSendBack(queue.asRef(j), 1L, 0, t);
                Syscalls.queueSendBack(queue.asRef(j), 2L, 0, t);
              });
        }
        kernel.start();
        assertTrue(kernel.awaitQuiescence(LONG));
      }
    }
    assertEquals(List.of("0 receives 1", "1 receives 2"), said);
  }

  @Test
  void aFailureThatATaskDoesNotCatchIsNotRecorded() {
    TaskBody<Void> body =
        (ctx, p) -> {
          ctx.run(j -> said.add("before"));
          ctx.run(
              j -> {
                said.add("tries");
                if (Collections.frequency(said, "tries") == 1) {
                  throw new IllegalArgumentException("not yet");
                }
              });
          waitForPowerFailure(ctx);
        };
    assertThrows(IllegalArgumentException.class, () -> session(body));
    session(body);
    assertEquals(List.of("before", "tries", "tries"), said);
  }

  @Test
  void runOnceRunsAgain() {
    TaskBody<Void> body =
        (ctx, p) -> {
          ctx.run(j -> said.add("run"));
          ctx.runOnce(j -> said.add("runOnce"));
          said.add(ctx.callOnce((j, t) -> "callOnce"));
          ctx.run(j -> said.add("run"));
          waitForPowerFailure(ctx);
        };
    session(body);
    session(body);
    assertEquals(List.of("run", "runOnce", "callOnce", "run", "runOnce", "callOnce"), said);
  }

  @Test
  void anEffectOfAnInterruptedTransactionIsNotRepeated() {
    TaskBody<Void> body =
        (ctx, p) ->
            ctx.run(
                (j, t) -> {
                  long time = Syscalls.getTime(t);
                  String first = Syscalls.external("first", () -> effect("first"), t);
                  try {
                    Syscalls.external("fails", () -> failingEffect(), t);
                  } catch (TransactionAbortedException e) {
                    said.add("caught " + e.getCause().getMessage());
                  }
                  List<String> second =
                      Syscalls.external("second", () -> List.of(effect("second")), t);
                  said.add(time + " " + first + " " + second);
                  Syscalls.queueReceive(never, FOREVER, t);
                });
    session(body);
    clock.advance(Duration.ofMillis(1000));
    session(body);
    assertEquals(
        List.of(
            "does first",
            "does fails",
            "caught failed",
            "does second",
            "0 first [second]",
            "caught failed",
            "0 first [second]"),
        said);
  }

  private String effect(String name) {
    said.add("does " + name);
    return name;
  }

  private String failingEffect() throws Exception {
    said.add("does fails");
    throw new Exception("failed");
  }

  @Test
  void delaysGoOnWhileThePowerIsOff() {
    TaskBody<Void> body =
        (ctx, p) -> {
          Syscalls.taskDelay(10);
          said.add("at " + Syscalls.getTimeOutsideTx());
          ctx.run((j, t) -> Syscalls.taskDelayInTx(10, t));
          said.add("at " + Syscalls.getTimeOutsideTx());
          waitForPowerFailure(ctx);
        };
    session(body);
    clock.advance(Duration.ofMillis(5));
    session(body);
    assertEquals(List.of("at 10", "at 20", "at 25", "at 25"), said);
  }

  @Test
  void aWaitGoesOnWhileThePowerIsOff() throws Exception {
    TaskBody<Void> body =
        (ctx, p) -> {
          Optional<Long> none = ctx.call((j, t) -> Syscalls.queueReceive(never, 10, t));
          said.add(none + " at " + Syscalls.getTimeOutsideTx());
        };
    CountDownLatch waits = new CountDownLatch(1);
    Device first = device;
    HeapOptions standing = options.withClock(ManualClock.standing());
    try (PersistentHeap heap = TestHeaps.open(first, standing);
        Kernel kernel = Kernel.boot(heap)) {
      never = heap.call((j, t) -> Syscalls.<Long>queueCreate(1, t));
      kernel.observe((task, site, outcome, begin, end) -> waits.countDown());
      kernel.app("task", 1, body);
      kernel.start();
      waits.await();
      device = new Device(first.disk());
    }
    clock.advance(Duration.ofMillis(7));
    session(body);
    assertEquals(List.of("Optional.empty at 10"), said);
  }

  @Test
  void anEffectOfARoundThatFailedIsNotThatOfTheNext() {
    TaskBody<Void> body =
        (ctx, p) ->
            ctx.forRange(
                0,
                3,
                i -> {
                  try {
                    ctx.run(
                        (j, t) -> {
                          said.add(Syscalls.external("effect", () -> effect("try " + i), t));
                          if (i < 2) {
                            throw new IllegalArgumentException();
                          }
                        });
                  } catch (IllegalArgumentException e) {
                    said.add("caught");
                  }
                });
    session(body);
    assertEquals(
        List.of(
            "does try 0",
            "try 0",
            "caught",
            "does try 1",
            "try 1",
            "caught",
            "does try 2",
            "try 2"),
        said);
  }

  @Test
  void aTaskHasItsSemaphoreStill() {
    SemaphoreHandle[] semaphore = new SemaphoreHandle[1];
    TaskBody<Void> body =
        (ctx, p) -> {
          semaphore[0] = ctx.call((j, t) -> Syscalls.semaphoreCreate(1, t));
          said.add("takes " + Syscalls.semaphoreTake(semaphore[0], 0));
          said.add("takes " + Syscalls.semaphoreTake(semaphore[0], 0));
          Syscalls.semaphoreGive(semaphore[0]);
          waitForPowerFailure(ctx);
        };
    session(body);
    session(body);
    assertEquals(List.of("takes true", "takes false", "takes true", "takes false"), said);
  }

  // What is refused.

  private static void refused(String message, Runnable session) {
    ReplayDivergedException thrown = assertThrows(ReplayDivergedException.class, session::run);
    assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
    assertEquals(2, thrown.getMessage().split("\\(ReplayTest\\.java", -1).length - 1);
  }

  @Test
  void anotherBranch() {
    TaskBody<Void> body =
        (ctx, p) -> {
          long number = said.isEmpty() ? ctx.<Long>call(j -> 1L) : ctx.<Long>call(j -> 2L);
          said.add("got " + number);
          waitForPowerFailure(ctx);
        };
    session(body);
    refused("comes to a transaction at", () -> session(body));
    assertEquals(List.of("got 1"), said);
  }

  @Test
  void anotherEffect() {
    TaskBody<Void> body =
        (ctx, p) ->
            ctx.run(
                (j, t) -> {
                  if (said.isEmpty()) {
                    Syscalls.external("one", () -> said.add("one"), t);
                  } else {
                    Syscalls.external("other", () -> said.add("other"), t);
                  }
                  Syscalls.queueReceive(never, FOREVER, t);
                });
    session(body);
    refused("asks for other at", () -> session(body));
    assertEquals(List.of("one"), said);
  }

  @Test
  void aTransactionLess() {
    TaskBody<Void> body =
        (ctx, p) -> {
          said.add("begins");
          ctx.run(j -> {});
          ctx.forRange(
              0,
              1,
              i -> {
                if (said.size() == 1) {
                  ctx.run(j -> {});
                  waitForPowerFailure(ctx);
                }
              });
        };
    session(body);
    ReplayDivergedException thrown =
        assertThrows(ReplayDivergedException.class, () -> session(body));
    assertTrue(thrown.getMessage().contains("ends a round of its loop"), thrown.getMessage());
  }
}
