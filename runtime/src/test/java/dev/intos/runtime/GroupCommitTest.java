package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.fault.CrashPoint;
import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fault.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commits share syncs, and nobody learns of one before it is durable. */
@Timeout(60)
class GroupCommitTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PBox<long[]> counters(PersistentHeap heap) {
    return heap.root("counters", long[].class, () -> new long[8]);
  }

  @Test
  void commitsThatComeDuringASyncShareTheNext() throws Exception {
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device)) {
      PBox<long[]> box = counters(heap);
      long before = heap.stats().syncs();
      CountDownLatch written = new CountDownLatch(8);
      device.faults(
          operation -> {
            if (operation instanceof Operation.Write) {
              written.countDown();
            } else {
              await(written); // the first sync lasts until all have written
            }
          });
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int mine = i;
        futures.add(threads.submit(() -> heap.run(j -> box.asMut(j)[mine]++)));
      }
      for (Future<?> future : futures) {
        future.get();
      }
      assertEquals(9, heap.stats().commits());
      assertTrue(heap.stats().syncs() - before <= 3, heap.stats().toString());
    }
  }

  @Test
  void aViewDoesNotReturnBeforeWhatItReadIsDurable() throws Exception {
    for (boolean fails : new boolean[] {false, true}) {
      Device device = new Device();
      PersistentHeap heap = TestHeaps.open(device);
      PBox<long[]> box = counters(heap);
      CountDownLatch syncing = new CountDownLatch(1);
      CountDownLatch proceed = new CountDownLatch(1);
      device.faults(
          operation -> {
            if (operation instanceof Operation.Sync) {
              syncing.countDown();
              await(proceed);
              if (fails) {
                throw new IOException("broken");
              }
            }
          });
      Future<?> commit = threads.submit(() -> heap.run(j -> box.asMut(j)[0]++));
      await(syncing);
      CountDownLatch read = new CountDownLatch(3);
      Future<Long> view =
          threads.submit(
              () ->
                  heap.view(
                      j -> {
                        read.countDown();
                        return box.asRef(j)[0];
                      }));
      Future<Long> readOnly =
          threads.submit(
              () ->
                  heap.call(
                      j -> {
                        read.countDown();
                        return box.asRef(j)[0];
                      }));
      Future<?> failed =
          threads.submit(
              () ->
                  heap.run(
                      j -> {
                        read.countDown();
                        throw new IllegalStateException("saw " + box.asRef(j)[0]);
                      }));
      await(read); // all bodies have run, though the sync has not
      assertFalse(view.isDone() || readOnly.isDone() || failed.isDone() || commit.isDone());
      proceed.countDown();
      if (fails) {
        for (Future<?> each : List.of(commit, view, readOnly, failed)) {
          ExecutionException thrown = assertThrows(ExecutionException.class, each::get);
          assertInstanceOf(HeapPoisonedException.class, thrown.getCause());
        }
      } else {
        commit.get();
        assertEquals(1L, view.get());
        assertEquals(1L, readOnly.get());
        ExecutionException thrown = assertThrows(ExecutionException.class, failed::get);
        assertEquals("saw 1", thrown.getCause().getMessage());
      }
      device.faults(operation -> {});
      heap.close();
      try (PersistentHeap again = TestHeaps.open(device)) {
        PBox<long[]> found = counters(again);
        assertEquals(fails ? 0L : 1L, again.<Long>view(j -> found.asRef(j)[0]));
      }
    }
  }

  /** Several threads commit; wherever the device stops, each finds what it was told. */
  @Test
  void acknowledgedCommitsOfAllThreadsSurviveEveryCrash() throws Exception {
    Device device = new Device();
    record Commit(int thread, int before, int after) {}
    List<Commit> commits = new ArrayList<>();
    int start;
    try (PersistentHeap heap =
        TestHeaps.open(device, HeapOptions.defaults().withCheckpointAfter(2000))) {
      PBox<long[]> box = counters(heap);
      start = device.count();
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int mine = i;
        futures.add(
            threads.submit(
                () -> {
                  for (int n = 0; n < 12; n++) {
                    int before = device.count();
                    heap.run(j -> box.asMut(j)[mine]++);
                    synchronized (commits) {
                      commits.add(new Commit(mine, before, device.count()));
                    }
                  }
                }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
    List<Operation> operations = device.operations();
    for (int count = start; count <= operations.size(); count++) {
      int at = count;
      new CrashPoint(operations, count)
          .powerLoss(
              new Random(count),
              (how, disk) -> {
                try (PersistentHeap heap = TestHeaps.open(new Device(disk))) {
                  PBox<long[]> box = counters(heap);
                  long[] found = heap.call(j -> box.asRef(j).clone());
                  for (int i = 0; i < 4; i++) {
                    int mine = i;
                    long told =
                        commits.stream().filter(c -> c.thread == mine && c.after <= at).count();
                    long begun =
                        commits.stream().filter(c -> c.thread == mine && c.before < at).count();
                    String what = "after " + at + ", " + how + ", thread " + mine;
                    assertTrue(told <= found[i] && found[i] <= begun, what + ": " + found[i]);
                  }
                }
              });
    }
  }

  @Test
  void anInterruptedThreadCommitsAllTheSame() {
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device)) {
      PBox<long[]> box = counters(heap);
      Thread.currentThread().interrupt();
      heap.run(j -> box.asMut(j)[0]++);
      assertTrue(Thread.interrupted());
      assertEquals(1L, heap.<Long>view(j -> box.asRef(j)[0]));
    }
  }
}
