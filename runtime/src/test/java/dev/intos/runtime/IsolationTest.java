package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.intos.runtime.fault.Device;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transactions of many threads have an order in which they could have run alone. */
@Timeout(60)
class IsolationTest {
  private static final int CELLS = 8;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** What a transaction saw in all cells, and what it left there. */
  private record Event(long[] before, long[] after) {}

  private static PBox<PArray<Long>> cells(PersistentHeap heap) {
    return heap.root("cells", array(), (j, t) -> PArray.create(CELLS, i -> 0L, t));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Class<PArray<Long>> array() {
    return (Class) PArray.class;
  }

  private static long[] read(PArray<Long> cells, JournalHandle j) {
    return cells.stream(j).mapToLong(Long::longValue).toArray();
  }

  /**
   * Each transaction raises cell 0 and changes others; some fail, some look twice. The events,
   * sorted by cell 0, must form a chain, and what views saw must be a link of it.
   */
  @Test
  void theHistoryIsSerializable() throws Exception {
    Device device = new Device();
    List<Event> events = new ArrayList<>();
    List<long[]> seen = new ArrayList<>();
    try (PersistentHeap heap = TestHeaps.open(device)) {
      PBox<PArray<Long>> root = cells(heap);
      PArray<Long> cells = heap.call(j -> root.asRef(j));
      List<Future<?>> futures = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        Random random = new Random(thread);
        futures.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 150; i++) {
                    boolean fail = random.nextInt(4) == 0;
                    try {
                      Event event = heap.call(j -> write(cells, random, fail, j));
                      synchronized (events) {
                        events.add(event);
                      }
                    } catch (IllegalStateException e) {
                      // rolled back: must not be seen by anybody
                    }
                  }
                }));
        futures.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 150; i++) {
                    long[] all =
                        heap.view(
                            j -> {
                              long[] first = read(cells, j);
                              assertArrayEquals(first, read(cells, j));
                              return first;
                            });
                    synchronized (seen) {
                      seen.add(all);
                    }
                  }
                }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
    events.sort((a, b) -> Long.compare(a.after[0], b.after[0]));
    long[] state = new long[CELLS];
    List<long[]> states = new ArrayList<>(List.of(state));
    for (Event event : events) {
      assertArrayEquals(state, event.before);
      state = event.after;
      states.add(state);
    }
    for (long[] view : seen) {
      assertArrayEquals(states.get((int) view[0]), view);
    }
    try (PersistentHeap heap = TestHeaps.open(device)) {
      PBox<PArray<Long>> root = cells(heap);
      assertArrayEquals(state, heap.call(j -> read(root.asRef(j), j)));
    }
  }

  private static Event write(PArray<Long> cells, Random random, boolean fail, JournalHandle j) {
    long[] before = read(cells, j);
    cells.set(0, before[0] + 1, j);
    for (int n = 0; n < 3; n++) {
      cells.set(1 + random.nextInt(CELLS - 1), random.nextLong(), j);
    }
    if (fail) {
      throw new IllegalStateException(Arrays.toString(before));
    }
    return new Event(before, read(cells, j));
  }

  @Test
  void viewsRunBesideEachOther() throws Exception {
    try (PersistentHeap heap = TestHeaps.open(new Device())) {
      PBox<PArray<Long>> root = cells(heap);
      CountDownLatch both = new CountDownLatch(2);
      List<CompletableFuture<Long>> views = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        views.add(
            CompletableFuture.supplyAsync(
                () ->
                    heap.view(
                        j -> {
                          both.countDown();
                          both.await(); // returns only if the other view runs now
                          return root.asRef(j).get(0, j);
                        }),
                threads));
      }
      for (CompletableFuture<Long> view : views) {
        assertEquals(0L, view.get());
      }
    }
  }
}
