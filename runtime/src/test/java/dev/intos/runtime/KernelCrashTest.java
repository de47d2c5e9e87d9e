package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.fault.CrashPoint;
import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fault.PowerCuts;
import dev.intos.runtime.fixture.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The power fails at every operation of the device in turn, and again and again after every few,
 * while tasks run: at the end the heap holds what the workload has to leave. The workloads are the
 * points at which IntOS's own tests crash.
 */
class KernelCrashTest {
  private static final Duration LONG = Duration.ofSeconds(120);
  private static final long FOREVER = Long.MAX_VALUE;
  private static final long TICKS = 4;

  /** What the tasks of a workload leave: numbers in the order in which they were stored. */
  private record Ledger(
      PVec<Long> numbers,
      PBox<Account> account,
      SemaphoreHandle semaphore,
      EventGroupHandle group) {
    static Ledger of(PersistentHeap heap) {
      return new Ledger(
          root(heap, "numbers", PVec.class, (j, t) -> PVec.<Long>create(t)),
          heap.root("account", Account.class, () -> new Account("a")),
          root(heap, "semaphore", SemaphoreHandle.class, (j, t) -> Syscalls.semaphoreCreate(1, t)),
          root(heap, "group", EventGroupHandle.class, (j, t) -> Syscalls.eventGroupCreate(t)));
    }

    @SuppressWarnings("unchecked") // a class literal has no type arguments
    private static <H> H root(
        PersistentHeap heap, String name, Class<?> type, SysTxFunction<?> initial) {
      PBox<?> box = heap.root(name, (Class<Object>) type, (SysTxFunction<Object>) initial);
      return (H) heap.view(box::asRef);
    }

    void add(long number, JournalHandle j) {
      numbers.push(number, j);
    }

    String text(PersistentHeap heap) {
      return heap.view(
          j -> {
            List<Long> all = new ArrayList<>();
            numbers.forEach(all::add, j);
            return all + " " + account.asRef(j).balance();
          });
    }
  }

  /** The workloads. */
  enum Workload {
    COMMIT("[0, 101, 1, 102, 2, 103, 3, 104] 4") {
      @Override
      void tasks(Kernel kernel, Ledger ledger) {
        kernel.app(
            "a",
            1,
            (ctx, p) -> {
              for (long i = 0; i < 4; i++) {
                long number = i;
                long stored =
                    ctx.call(
                        j -> {
                          ledger.add(number, j);
                          ledger.account().asMut(j).deposit(1);
                          return ledger.account().asRef(j).balance();
                        });
                ctx.run(j -> ledger.add(100 + stored, j));
              }
            });
      }
    },
    ROLLBACK("[-1, 1, -1, 3] 20") {
      @Override
      void tasks(Kernel kernel, Ledger ledger) {
        kernel.app(
            "a",
            1,
            (ctx, p) -> {
              for (long i = 0; i < 4; i++) {
                long number = i;
                try {
                  ctx.run(
                      j -> {
                        ledger.account().asMut(j).deposit(10);
                        ledger.add(-1, j);
                        if (number % 2 == 1) {
                          throw new IllegalArgumentException("odd " + number);
                        }
                      });
                } catch (IllegalArgumentException e) {
                  ctx.run(j -> ledger.add(number, j));
                }
              }
            });
      }
    },
    SYSTEM_CALL_RETURN("[1, 2, 3, 1, 2, 3, 1, 2, 3] 0") {
      @Override
      void tasks(Kernel kernel, Ledger ledger) {
        kernel.app(
            "a",
            1,
            (ctx, p) -> {
              for (int i = 0; i < 3; i++) {
                ctx.run(
                    (j, t) -> {
                      long one = Syscalls.external("one", () -> 1L, t);
                      ledger.add(one, j);
                      List<Long> two = Syscalls.external("two", () -> List.of(2L, 3L), t);
                      two.forEach(number -> ledger.add(number, j));
                    });
              }
            });
      }
    },
    EFFECTS_THAT_FAIL("[1, 3] 0") {
      @Override
      void tasks(Kernel kernel, Ledger ledger) {
        kernel.app(
            "a",
            1,
            (ctx, p) ->
                ctx.forRange(
                    0,
                    4,
                    i -> {
                      try {
                        ctx.run(
                            (j, t) -> {
                              ledger.add(Syscalls.external("round", () -> i, t), j);
                              if (i % 2 == 0) {
                                throw new IllegalArgumentException("even " + i);
                              }
                            });
                      } catch (IllegalArgumentException e) {
                        // the next round is another try
                      }
                    }));
      }
    },
    TIME_OUTS("[0, 1] 0") {
      @Override
      void tasks(Kernel kernel, Ledger ledger) {
        SemaphoreHandle semaphore = ledger.semaphore();
        kernel.app(
            "a",
            1,
            (ctx, p) -> {
              for (long ticks : new long[] {5, 1000}) {
                Syscalls.semaphoreTake(semaphore, 0);
                boolean taken = Syscalls.semaphoreTake(semaphore, ticks);
                ctx.run(j -> ledger.add(taken ? 1 : 0, j));
              }
            });
        kernel.app(
            "b",
            1,
            (ctx, p) -> {
              Syscalls.taskDelay(20);
              Syscalls.semaphoreGive(semaphore);
            });
      }
    },
    LOOPS("[0, 0, 0, 1, 1, 1, 10, 10, 11, 11, 2, 20, 20, 21, 21, 1000] 12") {
      @Override
      void tasks(Kernel kernel, Ledger ledger) {
        kernel.app(
            "a",
            1,
            (ctx, p) -> {
              ctx.forRange(
                  0,
                  3,
                  i -> {
                    ctx.run(j -> ledger.add(i, j));
                    ctx.forRange(
                        0,
                        2,
                        k ->
                            ctx.loop(
                                () -> {
                                  ctx.run(j -> ledger.add(10 * i + k, j));
                                  return ctx.call(
                                      j -> {
                                        ledger.account().asMut(j).deposit(1);
                                        return ledger.account().asRef(j).balance() % 2 == 1;
                                      });
                                }));
                  });
              ctx.run(j -> ledger.add(1000, j));
            });
      }
    },
    QUEUE("[0, 1, 2, 3, 4, 5] 6") {
      @Override
      void tasks(Kernel kernel, Ledger ledger) {
        kernel.app(
            "ping",
            1,
            (ctx, p) -> {
              QueueHandle<Long> queue =
                  ctx.call(
                      (j, t) -> {
                        QueueHandle<Long> created = Syscalls.queueCreate(2, t);
                        PVec<Long> numbers = ledger.numbers();
                        Syscalls.createTask(
                            "pong",
                            1,
                            (pong, none) ->
                                pong.forRange(
                                    0,
                                    6,
                                    i ->
                                        pong.run(
                                            (k, u) ->
                                                numbers.push(
                                                    Syscalls.queueReceive(created, FOREVER, u)
                                                        .get(),
                                                    k))),
                            t);
                        return created;
                      });
              ctx.forRange(
                  0,
                  6,
                  i ->
                      ctx.run(
                          (j, t) -> {
                            Account account = ledger.account().asMut(j);
                            Syscalls.queueSendBack(queue, account.balance(), FOREVER, t);
                            account.deposit(1);
                          }));
            });
      }
    },
    TIMERS("[4, 4] 4") {
      @Override
      void tasks(Kernel kernel, Ledger ledger) {
        kernel.app(
            "a",
            1,
            (ctx, p) -> {
              TimerHandle timer =
                  ctx.call(
                      (j, t) -> {
                        TimerHandle created =
                            Syscalls.timerCreate(
                                "tick", 5, true, KernelCrashTest::tick, ledger.account(), t);
                        Syscalls.timerStart(created, 0, t);
                        return created;
                      });
              waitForTicks(ctx, ledger);
              ctx.run(
                  (j, t) -> {
                    Syscalls.timerStop(timer, 0, t);
                    ledger.add(ledger.account().asRef(j).balance(), j);
                    ledger.account().asMut(j).deposit(-3);
                  });
              Syscalls.taskDelay(20);
              ctx.run((j, t) -> Syscalls.timerChangePeriod(timer, 3, 0, t));
              waitForTicks(ctx, ledger);
              ctx.run(
                  (j, t) -> {
                    ledger.add(ledger.account().asRef(j).balance(), j);
                    Syscalls.timerDelete(timer, 0, t);
                  });
            });
      }

      private void waitForTicks(TaskContext ctx, Ledger ledger) {
        ctx.loop(
            () -> {
              Syscalls.taskDelay(2);
              return ctx.call(j -> ledger.account().asRef(j).balance() < TICKS);
            });
      }
    },
    UNDER_A_LOCK("[] 90") {
      @Override
      void tasks(Kernel kernel, Ledger ledger) {
        kernel.app("first", 2, (ctx, p) -> underLock(ctx, ledger, 10));
        kernel.app("second", 1, (ctx, p) -> underLock(ctx, ledger, 20));
      }

      private void underLock(TaskContext ctx, Ledger ledger, long number) {
        ctx.forRange(
            0,
            3,
            i -> {
              assertTrue(Syscalls.semaphoreTake(ledger.semaphore(), FOREVER));
              long balance =
                  ctx.call(
                      j -> {
                        ledger.account().asMut(j).deposit(number);
                        return ledger.account().asRef(j).balance();
                      });
              Syscalls.taskDelay(1);
              ctx.run(
                  j -> {
                    if (ledger.account().asRef(j).balance() != balance) {
                      ledger.add(-1, j); // someone else was under the lock
                    }
                  });
              Syscalls.semaphoreGive(ledger.semaphore());
            });
      }
    },
    EVENTS("[] 9") {
      @Override
      void tasks(Kernel kernel, Ledger ledger) {
        EventGroupHandle group = ledger.group();
        kernel.app(
            "setter",
            1,
            (ctx, p) ->
                ctx.forRange(
                    0,
                    3,
                    i -> {
                      ctx.run((j, t) -> Syscalls.eventGroupSet(group, 3, t));
                      ctx.run((j, t) -> Syscalls.eventGroupWait(group, 12, true, true, FOREVER, t));
                    }));
        for (int bit : new int[] {1, 2}) {
          kernel.app(
              "actor " + bit,
              1,
              (ctx, p) ->
                  ctx.forRange(
                      0,
                      3,
                      i -> {
                        ctx.run(
                            (j, t) -> {
                              Syscalls.eventGroupWait(group, bit, true, true, FOREVER, t);
                              ledger.account().asMut(j).deposit(bit);
                            });
                        ctx.run((j, t) -> Syscalls.eventGroupSet(group, bit * 4, t));
                      }));
        }
      }
    };

    /** What the ledger holds at the end. */
    private final String end;

    Workload(String end) {
      this.end = end;
    }

    abstract void tasks(Kernel kernel, Ledger ledger);

    void run(PersistentHeap heap) {
      try (Kernel kernel = Kernel.boot(heap)) {
        tasks(kernel, Ledger.of(heap));
        kernel.start();
        assertTrue(kernel.awaitQuiescence(LONG));
      }
    }
  }

  private static void tick(PBox<Account> account, JournalHandle j, SysToken t) {
    if (account.asRef(j).balance() < TICKS) { // time may pass at any rate
      account.asMut(j).deposit(1);
    }
  }

  private static HeapOptions options() {
    return HeapOptions.defaults()
        .withClock(ManualClock.skippingIdleTime())
        .withCheckpointAfter(3000);
  }

  /** A heap with the roots, but nothing run on it. */
  private static Device fresh() {
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device, options())) {
      Ledger.of(heap);
    }
    return new Device(device.disk());
  }

  private static String finalState(Device device) {
    try (PersistentHeap heap = TestHeaps.open(new Device(device.disk()), options())) {
      return Ledger.of(heap).text(heap);
    }
  }

  private static void assertEnds(Workload workload, Device device, String when) {
    try (PersistentHeap heap = TestHeaps.open(device, options())) {
      workload.run(heap);
    }
    assertEquals(workload.end, finalState(device), when);
  }

  @ParameterizedTest
  @EnumSource
  void atEveryOperation(Workload workload) {
    Device device = fresh();
    assertEnds(workload, device, "without a failure");
    for (int count = 0; count <= device.count(); count++) {
      CrashPoint point = new CrashPoint(device.before(), device.operations(), count);
      int at = count;
      point.killed((how, disk) -> assertEnds(workload, new Device(disk), "killed at " + at));
      assertEnds(workload, new Device(point.withoutUnsynced()), "power failed at " + at);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterEveryFewOperations(Workload workload) throws Exception {
    for (int n : new int[] {40, 17, 9, 5, 3, 2, 1}) {
      PowerCuts.Outcome outcome = PowerCuts.every(n, fresh(), options(), workload::run);
      assertEquals(workload.end, finalState(outcome.device()), "after every " + n);
      assertTrue(n > 9 || outcome.failures() > 0, "no failure with " + n);
    }
  }

  @ParameterizedTest
  @EnumSource
  void atRandom(Workload workload) throws Exception {
    for (long seed = 1; seed <= 5; seed++) {
      PowerCuts.Outcome outcome = PowerCuts.random(seed, 2, 12, fresh(), options(), workload::run);
      assertEquals(workload.end, finalState(outcome.device()), "seed " + seed);
      assertTrue(outcome.failures() > 0, "no failure with seed " + seed);
    }
  }
}
