package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fault.Operation;
import dev.intos.runtime.fixture.Account;
import dev.intos.runtime.internal.storage.StorageFullException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Operations of the device fail. */
class FaultTest {
  private static final IOException BROKEN = new IOException("broken");

  private static PBox<Account> account(PersistentHeap heap) {
    return heap.root("a", Account.class, () -> new Account("a"));
  }

  private static long balance(PersistentHeap heap) {
    PBox<Account> box = account(heap);
    return heap.view(j -> box.asRef(j).balance());
  }

  private static void deposit(PersistentHeap heap, long amount) {
    PBox<Account> box = account(heap);
    heap.run(j -> box.asMut(j).deposit(amount));
  }

  private static Device.Faults failing(Class<? extends Operation> kind, IOException with) {
    return operation -> {
      if (kind.isInstance(operation)) {
        throw with;
      }
    };
  }

  @Test
  void aFailedSyncPoisonsTheHeap() {
    Device device = new Device();
    PersistentHeap heap = TestHeaps.open(device);
    deposit(heap, 1);
    device.faults(failing(Operation.Sync.class, BROKEN));
    assertThrows(HeapPoisonedException.class, () -> deposit(heap, 10));
    device.faults(operation -> {});
    HeapPoisonedException later =
        assertThrows(HeapPoisonedException.class, () -> deposit(heap, 100));
    assertTrue(later.getMessage().contains("open it again"), later.getMessage());
    assertThrows(HeapPoisonedException.class, () -> balance(heap));
    assertThrows(HeapPoisonedException.class, heap::checkpoint);
    heap.close();
    heap.close();
    try (PersistentHeap again = TestHeaps.open(device)) {
      assertEquals(1, balance(again));
      deposit(again, 1);
      assertEquals(2, balance(again));
    }
  }

  @Test
  void aFailedWritePoisonsTheHeap() {
    for (int written = 0; written < 40; written++) {
      Device device = new Device();
      PersistentHeap heap = TestHeaps.open(device);
      deposit(heap, 1);
      IOException shortWrite = new Device.ShortWrite(written, false);
      device.faults(failing(Operation.Write.class, shortWrite));
      assertThrows(HeapPoisonedException.class, () -> deposit(heap, 10));
      device.faults(operation -> {});
      assertThrows(HeapPoisonedException.class, () -> deposit(heap, 100));
      heap.close();
      try (PersistentHeap again = TestHeaps.open(device)) {
        assertEquals(1, balance(again));
      }
    }
  }

  @Test
  void aFullDiskAbortsTheTransactionOnly() {
    for (int written = 0; written < 40; written++) {
      Device device = new Device();
      try (PersistentHeap heap = TestHeaps.open(device)) {
        deposit(heap, 1);
        device.faults(failing(Operation.Write.class, new Device.ShortWrite(written, true)));
        assertThrows(HeapFullException.class, () -> deposit(heap, 10));
        assertEquals(1, balance(heap));
        assertThrows(HeapFullException.class, heap::checkpoint);
        device.faults(operation -> {});
        deposit(heap, 2);
        assertEquals(3, balance(heap));
      }
      try (PersistentHeap heap = TestHeaps.open(device)) {
        assertEquals(3, balance(heap));
      }
    }
  }

  @Test
  void aFullDiskWhoseTornRecordCannotBeTakenBackPoisonsTheHeap() {
    Device device = new Device();
    PersistentHeap heap = TestHeaps.open(device);
    deposit(heap, 1);
    device.faults(
        operation -> {
          if (operation instanceof Operation.Write) {
            throw new Device.ShortWrite(9, true);
          }
          throw BROKEN;
        });
    assertThrows(HeapPoisonedException.class, () -> deposit(heap, 10));
    device.faults(operation -> {});
    assertThrows(HeapPoisonedException.class, () -> deposit(heap, 10));
    heap.close();
    try (PersistentHeap again = TestHeaps.open(device)) {
      assertEquals(1, balance(again));
    }
  }

  @Test
  void anAutomaticCheckpointThatFailsIsPutOff() {
    Device device = new Device();
    try (PersistentHeap heap =
        TestHeaps.open(device, HeapOptions.defaults().withCheckpointAfter(300))) {
      device.faults(failing(Operation.Create.class, BROKEN));
      for (int i = 0; i < 40; i++) {
        deposit(heap, 1);
      }
      assertTrue(heap.stats().failedCheckpoints() > 0);
      assertTrue(heap.stats().failedCheckpoints() < 10);
      assertEquals(0, heap.stats().checkpoints());
      device.faults(operation -> {});
      while (heap.stats().checkpoints() == 0) {
        deposit(heap, 1);
      }
      heap.checkpoint();
    }
    try (PersistentHeap heap = TestHeaps.open(device)) {
      assertTrue(balance(heap) >= 40);
    }
  }

  /** Each operation of a workload in turn fails, and all after it or none. */
  @Test
  void anyOperationMayFail() {
    AtomicInteger total = new AtomicInteger();
    workload(new Device(), operation -> total.incrementAndGet());
    for (int at = 1; at <= total.get(); at++) {
      for (IOException with :
          List.of(BROKEN, new StorageFullException("no space left on the device", null))) {
        for (boolean forGood : new boolean[] {false, true}) {
          int failing = at;
          AtomicInteger count = new AtomicInteger();
          Device device = new Device();
          List<Long> acknowledged =
              workload(
                  device,
                  operation -> {
                    int now = count.incrementAndGet();
                    if (now == failing || forGood && now > failing) {
                      throw with;
                    }
                  });
          device.faults(operation -> {});
          try (PersistentHeap heap = TestHeaps.open(device)) {
            long last = acknowledged.isEmpty() ? 0 : acknowledged.get(acknowledged.size() - 1);
            long found = balance(heap);
            assertTrue(
                found == last || found == last + 1,
                "operation " + at + " failed: " + found + " after " + last);
          }
        }
      }
    }
  }

  /** Counts up, and goes on after a full disk; gives the counts that were acknowledged. */
  private static List<Long> workload(Device device, Device.Faults faults) {
    List<Long> acknowledged = new ArrayList<>();
    device.faults(faults);
    for (int session = 0; session < 2; session++) {
      try (PersistentHeap heap = TestHeaps.open(device)) {
        for (int i = 0; i < 4; i++) {
          try {
            deposit(heap, 1);
            acknowledged.add(balance(heap));
            if (i == 2) {
              heap.checkpoint();
            }
          } catch (HeapFullException e) {
            // the same again, one time less
          }
        }
      } catch (HeapException e) {
        device.unlock();
        return acknowledged;
      }
    }
    return acknowledged;
  }

  @Test
  void theSizeLimitIsKept() {
    Device device = new Device();
    HeapOptions options = HeapOptions.defaults().withSizeLimit(4096);
    try (PersistentHeap heap = TestHeaps.open(device, options)) {
      PBox<long[]> box = heap.root("l", long[].class, () -> new long[20]);
      for (int i = 0; i < 200; i++) {
        heap.run(j -> box.asMut(j)[0]++);
        assertTrue(heap.stats().fileBytes() <= 4096);
      }
      assertTrue(heap.stats().checkpoints() > 3);
      assertThrows(HeapFullException.class, () -> heap.run(j -> box.set(new long[2000], j)));
      assertEquals(200L, heap.<Long>view(j -> box.asRef(j)[0]));
      heap.run(j -> box.asMut(j)[0]++);
    }
    try (PersistentHeap heap = TestHeaps.open(device, options)) {
      PBox<long[]> box = heap.root("l", long[].class, () -> new long[20]);
      assertEquals(201L, heap.<Long>view(j -> box.asRef(j)[0]));
    }
  }

  @Test
  void whatNothingRefersToIsReclaimed() {
    Device device = new Device();
    HeapOptions options = HeapOptions.defaults().withSizeLimit(64 << 10);
    try (PersistentHeap heap = TestHeaps.open(device, options)) {
      PBox<Account> box = account(heap);
      for (int i = 0; i < 500; i++) {
        heap.run((j, t) -> PBox.create(new long[100], t));
      }
      PBox<Account> kept = heap.call((j, t) -> PBox.create(new Account("kept"), t));
      for (int i = 0; i < 500; i++) {
        heap.run((j, t) -> PBox.create(new long[100], t));
      }
      heap.run(j -> kept.asMut(j).deposit(1));
      assertEquals(1L, heap.<Long>view(j -> kept.asRef(j).balance()));
      assertEquals(0L, heap.<Long>view(j -> box.asRef(j).balance()));
    }
    try (PersistentHeap heap = TestHeaps.open(device, options)) {
      assertEquals(1, heap.stats().objects());
    }
  }
}
