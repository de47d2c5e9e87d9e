package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.intos.runtime.fault.CrashPoint;
import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fault.Disk;
import dev.intos.runtime.fault.Operation;
import dev.intos.runtime.fixture.Changes;
import dev.intos.runtime.fixture.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The device stops after every operation in turn, and loses or tears what was not synced. What is
 * found afterwards is the state of a commit that was acknowledged or, if one was under way, of
 * that.
 */
class CrashTest {
  /** What the heap holds after so many operations of the device, at least and at most. */
  private static final class History {
    private final List<String> states = new ArrayList<>();
    private final List<Integer> begun = new ArrayList<>();
    private final List<Integer> acknowledged = new ArrayList<>();

    void commit(int before, String state, int after) {
      begun.add(before);
      states.add(state);
      acknowledged.add(after);
    }

    /** The last commit that had been acknowledged, or -1. */
    int atLeast(int operations) {
      int last = -1;
      while (last + 1 < states.size() && acknowledged.get(last + 1) <= operations) {
        last++;
      }
      return last;
    }

    /** The last commit that had begun, or -1. */
    int atMost(int operations) {
      int last = -1;
      while (last + 1 < states.size() && begun.get(last + 1) < operations) {
        last++;
      }
      return last;
    }
  }

  /** What the workload does between its commits. */
  private interface Between {
    void act(PersistentHeap heap, int round);
  }

  @Test
  void changesOfEveryKind() {
    check(1, 40, HeapOptions.defaults(), (heap, round) -> {});
  }

  @Test
  void checkpointsInBetween() {
    check(
        2,
        24,
        HeapOptions.defaults(),
        (heap, round) -> {
          if (round % 5 == 4) {
            heap.checkpoint();
          }
        });
  }

  @Test
  void automaticCheckpoints() {
    check(3, 24, HeapOptions.defaults().withCheckpointAfter(200), (heap, round) -> {});
  }

  @Test
  void closedAndReopened() {
    check(4, 24, HeapOptions.defaults(), null);
  }

  @Test
  void processCrash() {
    check(
        5,
        40,
        HeapOptions.defaults().withDurability(Durability.PROCESS_CRASH).withCheckpointAfter(1000),
        (heap, round) -> {});
  }

  private static void check(long seed, int rounds, HeapOptions options, Between between) {
    Device device = new Device();
    History history = new History();
    run(device, new Random(seed), rounds, options, between, history);
    boolean powerLoss = options.settings().powerLoss();
    List<Operation> operations = device.operations();
    AtomicInteger states = new AtomicInteger();
    for (int count = 0; count <= operations.size(); count++) {
      int at = count;
      CrashPoint point = new CrashPoint(operations, count);
      java.util.function.BiConsumer<String, Disk> each =
          (how, disk) -> {
            states.incrementAndGet();
            verify("after " + at + " operations, " + how, disk, options, history, at, at);
          };
      if (powerLoss) {
        point.powerLoss(new Random(seed * 1000 + count), each);
      } else {
        point.killed(each);
        point.tornLast(
            (how, disk) ->
                verify("during operation " + at + ", " + how, disk, options, history, at - 1, at));
      }
    }
    assertEquals(true, states.get() > operations.size());
  }

  private static void run(
      Device device,
      Random random,
      int rounds,
      HeapOptions options,
      Between between,
      History history) {
    PersistentHeap heap = TestHeaps.open(device, options);
    int before = device.count();
    PBox<World> root = heap.root("w", World.class, CrashTest::world);
    history.commit(before, text(heap, root), device.count());
    for (int round = 0; round < rounds; round++) {
      SysTxBody body =
          (j, t) -> {
            World world = root.asMut(j);
            for (int i = 0; i < 3; i++) {
              Changes.ALL.get(random.nextInt(Changes.ALL.size())).apply(world, random, j, t);
            }
            world.counter++;
          };
      if (round % 4 == 3) {
        try {
          heap.run(
              (j, t) -> {
                body.run(j, t);
                throw new IllegalStateException();
              });
        } catch (IllegalStateException e) {
          // rolled back: no commit
        }
        continue;
      }
      before = device.count();
      heap.run(body);
      int after = device.count();
      history.commit(before, text(heap, root), after);
      if (between == null) {
        heap.close();
        run(device, random, options, history, rounds - round - 1);
        return;
      }
      between.act(heap, round);
    }
  }

  /** One commit for each time that the heap is open. */
  private static void run(
      Device device, Random random, HeapOptions options, History history, int rounds) {
    for (int round = 0; round < rounds; round++) {
      try (PersistentHeap heap = TestHeaps.open(device, options)) {
        PBox<World> root = heap.root("w", World.class, CrashTest::world);
        int before = device.count();
        heap.run(
            (j, t) -> {
              World world = root.asMut(j);
              Changes.ALL.get(random.nextInt(Changes.ALL.size())).apply(world, random, j, t);
              world.counter++;
            });
        int after = device.count();
        history.commit(before, text(heap, root), after);
      }
    }
  }

  private static World world(JournalHandle j, SysToken t) {
    World world = new World();
    world.open(t);
    return world;
  }

  private static String text(PersistentHeap heap, PBox<World> root) {
    return heap.view(j -> root.asRef(j).text(j));
  }

  private static void verify(
      String what, Disk disk, HeapOptions options, History history, int done, int begun) {
    int least = history.atLeast(done);
    int most = history.atMost(begun);
    Device device = new Device(disk);
    String found;
    try (PersistentHeap heap = TestHeaps.open(device, options)) {
      PBox<World> root = heap.root("w", World.class, () -> new World());
      found = heap.view(j -> root.asRef(j).vec == null ? null : root.asRef(j).text(j));
      if (found != null) {
        heap.run(j -> root.asMut(j).counter = -1);
      }
    } catch (HeapException e) {
      throw new AssertionError(what, e);
    }
    if (found == null) {
      assertEquals(-1, least, what + ": nothing is there");
      return;
    }
    for (int i = Math.max(least, 0); i <= most; i++) {
      if (history.states.get(i).equals(found)) {
        try (PersistentHeap heap = TestHeaps.open(device, options)) {
          PBox<World> root = heap.root("w", World.class, () -> new World());
          assertEquals(-1, heap.<Integer>view(j -> root.asRef(j).counter), what + ", went on");
        }
        return;
      }
    }
    fail(what + ": expected the state of commit " + least + " to " + most + ", found " + found);
  }
}
