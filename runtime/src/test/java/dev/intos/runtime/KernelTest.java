package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fixture.Account;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tasks do and in which order, without a failure. */
class KernelTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final long FOREVER = Long.MAX_VALUE;

  private final ManualClock clock = ManualClock.skippingIdleTime();
  private PersistentHeap heap;
  private Kernel kernel;

  /** What tasks say, in order; one of them runs at a time. */
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void boot() {
    heap = TestHeaps.open(new Device(), HeapOptions.defaults().withClock(clock));
    kernel = Kernel.boot(heap);
  }

  @AfterEach
  void close() {
    kernel.close();
    heap.close();
  }

  private void run() {
    kernel.start();
    assertTrue(kernel.awaitQuiescence(LONG));
  }

  @Test
  void aQueueBetweenTwoTasks() {
    QueueHandle<Long> queue = heap.call((j, t) -> Syscalls.<Long>queueCreate(1, t));
    kernel.app(
        "ping",
        1,
        (ctx, p) ->
            ctx.forRange(
                0, 5, i -> ctx.run((j, t) -> Syscalls.queueSendBack(queue, i, FOREVER, t))));
    kernel.app(
        "pong",
        1,
        (ctx, p) ->
            ctx.loop(
                () -> {
                  long got = ctx.call((j, t) -> Syscalls.queueReceive(queue, FOREVER, t).get());
                  said.add("pong " + got);
                  return got < 4;
                }));
    run();
    assertEquals(List.of("pong 0", "pong 1", "pong 2", "pong 3", "pong 4"), said);
  }

  @Test
  void theMoreUrgentTaskGoesFirst() {
    for (int priority : new int[] {1, 3, 2}) {
      kernel.app(
          "p" + priority,
          priority,
          (ctx, p) -> {
            ctx.run(j -> {});
            said.add("p" + priority);
            ctx.run(j -> {});
            said.add("p" + priority);
          });
    }
    run();
    assertEquals(List.of("p3", "p3", "p2", "p2", "p1", "p1"), said);
  }

  @Test
  void aTaskGivesWayToAMoreUrgentOneThatItWakes() {
    SemaphoreHandle semaphore = heap.call((j, t) -> Syscalls.semaphoreCreate(0, t));
    kernel.app(
        "urgent",
        2,
        (ctx, p) -> {
          assertTrue(Syscalls.semaphoreTake(semaphore, FOREVER));
          said.add("urgent");
        });
    kernel.app(
        "patient",
        1,
        (ctx, p) -> {
          said.add("before");
          Syscalls.semaphoreGive(semaphore);
          said.add("after");
        });
    run();
    assertEquals(List.of("before", "urgent", "after"), said);
  }

  @Test
  void equallyUrgentTasksTakeTurnsWhenTheyYield() {
    for (String name : List.of("a", "b")) {
      kernel.app(
          name,
          1,
          (ctx, p) -> {
            for (int i = 0; i < 3; i++) {
              said.add(name);
              Syscalls.yieldTask();
            }
          });
    }
    run();
    assertEquals(List.of("a", "b", "a", "b", "a", "b"), said);
  }

  @Test
  void delaysAndTimeOutsAreInTicks() {
    QueueHandle<Long> queue = heap.call((j, t) -> Syscalls.<Long>queueCreate(1, t));
    kernel.app(
        "a",
        1,
        (ctx, p) -> {
          Syscalls.taskDelay(10);
          said.add("delayed " + Syscalls.getTimeOutsideTx());
          Optional<Long> none = ctx.call((j, t) -> Syscalls.queueReceive(queue, 5, t));
          said.add(none + " " + Syscalls.getTimeOutsideTx());
          ctx.run((j, t) -> Syscalls.taskDelayInTx(7, t));
          said.add("delayed " + Syscalls.getTimeOutsideTx());
        });
    run();
    assertEquals(List.of("delayed 10", "Optional.empty 15", "delayed 22"), said);
  }

  @Test
  void eachCallOfATransactionHasATimeOutOfItsOwn() {
    QueueHandle<Long> first = heap.call((j, t) -> Syscalls.<Long>queueCreate(1, t));
    QueueHandle<Long> second = heap.call((j, t) -> Syscalls.<Long>queueCreate(1, t));
    kernel.app(
        "a",
        1,
        (ctx, p) ->
            ctx.run(
                (j, t) -> {
                  Optional<Long> some = Syscalls.queueReceive(first, FOREVER, t);
                  Optional<Long> none = Syscalls.queueReceive(second, 5, t);
                  said.add(some + " " + none + " at " + Syscalls.getTime(t));
                }));
    kernel.app(
        "b",
        1,
        (ctx, p) -> {
          Syscalls.taskDelay(3);
          ctx.run((j, t) -> Syscalls.queueSendBack(first, 1L, 0, t));
        });
    run();
    assertEquals(List.of("Optional[1] Optional.empty at 8"), said);
  }

  @Test
  void noTimeAndMoreThanEnough() {
    PMutex<Long> mutex = heap.call((j, t) -> PMutex.create(1L, t));
    Duration endless = ChronoUnit.FOREVER.getDuration();
    PMutex.Guard<Long> guard = mutex.tryLock(endless).orElseThrow();
    kernel.app(
        "a",
        1,
        (ctx, p) -> {
          Syscalls.taskDelay(-5);
          assertTrue(mutex.tryLock(Duration.ofSeconds(-1)).isEmpty());
          said.add("at " + Syscalls.getTimeOutsideTx());
          Syscalls.taskDelay(FOREVER - 5);
        });
    kernel.start();
    assertTrue(kernel.awaitQuiescence(endless));
    assertEquals(List.of("at 0"), said);
    guard.close();
  }

  @Test
  void aFullQueueMakesTheSenderWaitAndItsItemMovesOnce() {
    QueueHandle<Account> queue = heap.call((j, t) -> Syscalls.<Account>queueCreate(1, t));
    kernel.app(
        "sender",
        2,
        (ctx, p) -> {
          for (int i = 0; i < 3; i++) {
            String owner = "owner " + i;
            ctx.run((j, t) -> Syscalls.queueSendBack(queue, new Account(owner), FOREVER, t));
          }
          said.add("sent");
        });
    kernel.app(
        "receiver",
        1,
        (ctx, p) ->
            ctx.forRange(
                0,
                3,
                i ->
                    said.add(
                        ctx.call(
                            (j, t) -> Syscalls.queueReceive(queue, FOREVER, t).get().owner()))));
    run();
    assertEquals(List.of("owner 0", "sent", "owner 1", "owner 2"), said);
  }

  @Test
  void anItemSentToTheFrontComesFirst() {
    QueueHandle<String> queue = heap.call((j, t) -> Syscalls.<String>queueCreate(3, t));
    heap.run(
        (j, t) -> {
          Syscalls.queueSendBack(queue, "second", 0, t);
          Syscalls.queueSendFront(queue, "first", 0, t);
          Syscalls.queueSendBack(queue, "third", 0, t);
          assertFalse(Syscalls.queueSendBack(queue, "fourth", 0, t));
        });
    for (String expected : List.of("first", "second", "third")) {
      assertEquals(expected, heap.<String>call((j, t) -> Syscalls.queueReceive(queue, 0, t).get()));
    }
  }

  @Test
  void eventBits() {
    EventGroupHandle group = heap.call((j, t) -> Syscalls.eventGroupCreate(t));
    kernel.app(
        "all",
        2,
        (ctx, p) ->
            said.add(
                "all "
                    + ctx.call(
                        (j, t) -> Syscalls.eventGroupWait(group, 3, true, true, FOREVER, t))));
    kernel.app(
        "any",
        2,
        (ctx, p) ->
            said.add(
                "any "
                    + ctx.call(
                        (j, t) -> Syscalls.eventGroupWait(group, 3, false, false, FOREVER, t))));
    kernel.app(
        "setter",
        1,
        (ctx, p) -> {
          ctx.run((j, t) -> Syscalls.eventGroupSet(group, 1, t));
          ctx.run((j, t) -> Syscalls.eventGroupSet(group, 0x8000_0002, t));
        });
    run();
    assertEquals(List.of("any OptionalInt[1]", "all OptionalInt[-2147483645]"), said);
    OptionalInt left =
        heap.call((j, t) -> Syscalls.eventGroupWait(group, 0x8000_0000, false, true, 0, t));
    assertEquals(OptionalInt.of(0x8000_0000), left);
  }

  @Test
  void aRendezvous() {
    EventGroupHandle group = heap.call((j, t) -> Syscalls.eventGroupCreate(t));
    int all = Integer.MIN_VALUE | 2 | 1;
    for (int bit : new int[] {1, 2, Integer.MIN_VALUE}) {
      kernel.app(
          "task " + bit,
          1,
          (ctx, p) ->
              ctx.forRange(
                  0,
                  3,
                  round -> {
                    said.add("arrives " + round);
                    OptionalInt met =
                        ctx.call((j, t) -> Syscalls.eventGroupSync(group, bit, all, FOREVER, t));
                    said.add("met " + round + " " + met.getAsInt());
                  }));
    }
    run();
    for (int round = 0; round < 3; round++) {
      int lastArrival = said.lastIndexOf("arrives " + round);
      int firstMeeting = said.indexOf("met " + round + " " + all);
      assertTrue(lastArrival < firstMeeting, said.toString());
      assertEquals(3, Collections.frequency(said, "met " + round + " " + all));
    }
  }

  @Test
  void aTimerFiresEveryPeriodUntilItIsStopped() {
    PBox<Account> count = heap.root("count", Account.class, () -> new Account("count"));
    kernel.app(
        "main",
        1,
        (ctx, p) -> {
          TimerHandle timer =
              ctx.call(
                  (j, t) -> {
                    TimerHandle created =
                        Syscalls.timerCreate("tick", 5, true, KernelTest::deposit, count, t);
                    Syscalls.timerStart(created, 0, t);
                    return created;
                  });
          Syscalls.taskDelay(26);
          ctx.run((j, t) -> Syscalls.timerStop(timer, 0, t));
          Syscalls.taskDelay(100);
          ctx.run((j, t) -> assertTrue(Syscalls.timerChangePeriod(timer, 50, 0, t)));
          Syscalls.taskDelay(120);
          ctx.run((j, t) -> assertTrue(Syscalls.timerDelete(timer, 0, t)));
          ctx.run((j, t) -> assertFalse(Syscalls.timerStart(timer, 0, t)));
        });
    run();
    assertEquals(7L, heap.<Long>view(j -> count.asRef(j).balance()));
  }

  private static void deposit(PBox<Account> account, JournalHandle j, SysToken t) {
    account.asMut(j).deposit(1);
  }

  @Test
  void aTimerThatIsAlwaysLateLeavesTasksATurn() {
    kernel.provide(ManualClock.class, clock);
    kernel.app(
        "main",
        1,
        (ctx, p) -> {
          TimerHandle timer =
              ctx.call(
                  (j, t) -> {
                    TimerHandle created =
                        Syscalls.timerCreate("late", 1, true, KernelTest::makeLate, 0L, t);
                    Syscalls.timerStart(created, 0, t);
                    return created;
                  });
          Syscalls.taskDelay(1);
          ctx.run(j -> said.add("goes on"));
          ctx.run((j, t) -> Syscalls.timerDelete(timer, 0, t));
        });
    run();
    assertEquals(List.of("goes on"), said);
  }

  private static void makeLate(Long none, JournalHandle j, SysToken t) {
    Syscalls.service(ManualClock.class, t).advance(Duration.ofMillis(5));
  }

  @Test
  void aTaskCreatesTasksWithWhatTheyCapture() {
    PBox<Account> count = heap.root("count", Account.class, () -> new Account("count"));
    kernel.app(
        "parent",
        1,
        (ctx, p) ->
            ctx.run(
                (j, t) -> {
                  long amount = 40;
                  Syscalls.createTask(
                      "child",
                      1,
                      (child, more) -> child.run(k -> count.asMut(k).deposit(amount + more)),
                      2,
                      t);
                }));
    run();
    assertEquals(42L, heap.<Long>view(j -> count.asRef(j).balance()));
  }

  @Test
  void aTaskOfARolledBackTransactionDoesNotStart() {
    kernel.app(
        "parent",
        1,
        (ctx, p) ->
            assertThrows(
                IllegalArgumentException.class,
                () ->
                    ctx.run(
                        (j, t) -> {
                          Syscalls.createTask(
                              "child",
                              1,
                              (child, none) -> {
                                throw new AssertionError("started");
                              },
                              t);
                          throw new IllegalArgumentException();
                        })));
    run();
  }

  @Test
  void services() {
    List<String> service = said;
    kernel.provide(List.class, service);
    kernel.app(
        "a",
        1,
        (ctx, p) -> {
          assertSame(service, ctx.service(List.class));
          ctx.run((j, t) -> assertSame(service, Syscalls.service(List.class, t)));
          assertThrows(IllegalStateException.class, () -> ctx.service(Runnable.class));
        });
    run();
  }

  @Test
  void aMutexHeldByOneTaskLetsOthersRun() {
    PBox<Account> box = heap.root("a", Account.class, () -> new Account("a"));
    PMutex<Long> mutex = heap.call((j, t) -> PMutex.create(1L, t));
    for (String name : List.of("a", "b")) {
      kernel.app(
          name,
          1,
          (ctx, p) -> {
            try (PMutex.Guard<Long> guard = mutex.lock()) {
              said.add(name + " locks");
              Syscalls.taskDelay(5);
              ctx.run(j -> box.asMut(j).deposit(guard.asRef(j)));
              said.add(name + " unlocks");
            }
          });
    }
    run();
    assertEquals(List.of("a locks", "a unlocks", "b locks", "b unlocks"), said);
    assertEquals(2L, heap.<Long>view(j -> box.asRef(j).balance()));
  }

  @Test
  void aTaskThatWaitsForSomethingElseLetsOthersGoOn() {
    CountDownLatch latch = new CountDownLatch(1);
    kernel.app(
        "waits",
        2,
        (ctx, p) -> {
          ctx.run(j -> {});
          try {
            latch.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          ctx.run(j -> said.add("goes on"));
        });
    kernel.app(
        "helps",
        1,
        (ctx, p) -> {
          ctx.run(j -> said.add("helps"));
          latch.countDown();
        });
    run();
    assertEquals(List.of("helps", "goes on"), said);
  }

  @Test
  void aTaskThatWaitsForADelayedOneLetsTimeGoOn() {
    CountDownLatch latch = new CountDownLatch(1);
    kernel.app(
        "waits",
        2,
        (ctx, p) -> {
          Syscalls.taskDelay(1);
          try {
            latch.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          said.add("goes on");
        });
    kernel.app(
        "delayed",
        1,
        (ctx, p) -> {
          Syscalls.taskDelay(1000);
          latch.countDown();
        });
    run();
    assertEquals(List.of("goes on"), said);
  }

  @Test
  void aMutexThatIsWaitedForNoMoreWakesNobody() {
    PMutex<Long> mutex = heap.call((j, t) -> PMutex.create(1L, t));
    kernel.app(
        "holds",
        1,
        (ctx, p) -> {
          try (PMutex.Guard<Long> guard = mutex.lock()) {
            Syscalls.taskDelay(10);
          }
        });
    kernel.app(
        "gives up",
        1,
        (ctx, p) -> {
          assertTrue(mutex.tryLock(Duration.ofMillis(2)).isEmpty());
          Syscalls.taskDelay(100);
          said.add("at " + Syscalls.getTimeOutsideTx());
        });
    run();
    assertEquals(List.of("at 102"), said);
  }

  @Test
  void aFailureOfATaskIsReportedAndOthersGoOn() {
    IllegalArgumentException failure = new IllegalArgumentException("of the task");
    kernel.app(
        "fails",
        2,
        (ctx, p) -> {
          throw failure;
        });
    kernel.app("works", 1, (ctx, p) -> ctx.run(j -> said.add("works")));
    kernel.start();
    assertSame(
        failure, assertThrows(IllegalArgumentException.class, () -> kernel.awaitQuiescence(LONG)));
    assertEquals(List.of("works"), said);
  }

  @Test
  void aPlainThreadWaitsToo() throws InterruptedException {
    QueueHandle<String> queue = heap.call((j, t) -> Syscalls.<String>queueCreate(1, t));
    Thread receiver =
        new Thread(
            () -> said.add(heap.call((j, t) -> Syscalls.queueReceive(queue, FOREVER, t).get())));
    receiver.start();
    heap.run((j, t) -> Syscalls.queueSendBack(queue, "hello", 0, t));
    receiver.join();
    assertEquals(List.of("hello"), said);
  }

  @Test
  void aTransactionThatWaitsHasNoEffectsBefore() {
    PBox<Account> box = heap.root("a", Account.class, () -> new Account("a"));
    QueueHandle<String> queue = heap.call((j, t) -> Syscalls.<String>queueCreate(1, t));
    kernel.app(
        "waits",
        2,
        (ctx, p) ->
            ctx.run(
                (j, t) -> {
                  box.asMut(j).deposit(1);
                  said.add(Syscalls.external("effect", () -> "effect " + said.size(), t));
                  Syscalls.queueReceive(queue, FOREVER, t);
                }));
    kernel.app(
        "sends",
        1,
        (ctx, p) -> {
          said.add("balance " + ctx.<Long>call(j -> box.asRef(j).balance()));
          ctx.run((j, t) -> Syscalls.queueSendBack(queue, "go", 0, t));
        });
    run();
    assertEquals(List.of("effect 0", "balance 0", "effect 0"), said);
    assertEquals(1L, heap.<Long>view(j -> box.asRef(j).balance()));
  }

  @Test
  void whatIsRefused() {
    assertThrows(IllegalStateException.class, () -> Kernel.boot(heap));
    assertThrows(IllegalStateException.class, () -> kernel.awaitQuiescence(LONG));
    kernel.app(
        "a",
        1,
        (ctx, p) -> {
          assertThrows(IllegalStateException.class, kernel::close);
          assertThrows(IllegalStateException.class, () -> kernel.awaitQuiescence(LONG));
          ctx.run(
              j -> {
                assertThrows(InsideTransactionException.class, () -> ctx.run(k -> {}));
                assertThrows(InsideTransactionException.class, Syscalls::getTimeOutsideTx);
              });
        });
    assertThrows(IllegalArgumentException.class, () -> kernel.app("a", 1, (ctx, p) -> {}));
    run();
    assertThrows(IllegalStateException.class, () -> kernel.app("b", 1, (ctx, p) -> {}));
    List<Object> volatileThing = new ArrayList<>();
    assertThrows(
        NotPersistentSafeException.class,
        () ->
            heap.run(
                (j, t) -> Syscalls.createTask("c", 1, (ctx, none) -> volatileThing.clear(), t)));
  }
}
