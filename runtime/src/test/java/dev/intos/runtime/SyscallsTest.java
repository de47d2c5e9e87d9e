package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fixture.Account;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The system calls that need no kernel. */
class SyscallsTest {
  @Test
  void timeGoesOnInTicksSinceTheHeapWasCreated() {
    ManualClock clock = ManualClock.standing();
    clock.advance(Duration.ofMillis(1_000_000));
    HeapOptions options = HeapOptions.defaults().withClock(clock).withTick(Duration.ofMillis(10));
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device, options)) {
      assertEquals(0L, heap.<Long>call((j, t) -> Syscalls.getTime(t)));
      clock.advance(Duration.ofMillis(25));
      assertEquals(2L, heap.<Long>call((j, t) -> Syscalls.getTime(t)));
      clock.advance(Duration.ofMillis(-25));
      assertEquals(2L, heap.<Long>call((j, t) -> Syscalls.getTime(t)));
      heap.checkpoint();
    }
    clock.advance(Duration.ofMillis(1000));
    try (PersistentHeap heap = TestHeaps.open(device, options)) {
      assertEquals(100L, heap.<Long>call((j, t) -> Syscalls.getTime(t)));
    }
  }

  @Test
  void memory() {
    try (PersistentHeap heap =
        TestHeaps.open(new Device(), HeapOptions.defaults().withSizeLimit(100_000))) {
      heap.root("a", Account.class, () -> new Account("a"));
      PmemStat stat =
          heap.call(
              (j, t) -> {
                PBox.create(1, t);
                return Syscalls.pmemStat(t);
              });
      assertEquals(2, stat.objects());
      assertEquals(100_000, stat.capacityBytes());
      assertTrue(stat.usedBytes() > 64);
    }
  }

  @Test
  void externalEffects() {
    try (PersistentHeap heap = TestHeaps.open(new Device())) {
      PBox<Account> box = heap.root("a", Account.class, () -> new Account("a"));
      assertEquals("result", heap.call((j, t) -> Syscalls.external("e", () -> "result", t)));
      assertEquals(
          Optional.of(1), heap.call((j, t) -> Syscalls.external("e", () -> Optional.of(1), t)));
      List<Integer> list =
          heap.call(
              (j, t) ->
                  Syscalls.<List<Integer>>external("e", () -> new ArrayList<>(List.of(1)), t));
      assertThrows(UnsupportedOperationException.class, () -> list.add(2));
      IOException failure = new IOException();
      TransactionAbortedException thrown =
          assertThrows(
              TransactionAbortedException.class,
              () ->
                  heap.run(
                      (j, t) -> {
                        box.asMut(j).deposit(1);
                        Syscalls.external(
                            "e",
                            () -> {
                              throw failure;
                            },
                            t);
                      }));
      assertSame(failure, thrown.getCause());
      assertThrows(
          NotPersistentSafeException.class,
          () -> heap.call((j, t) -> Syscalls.<Object>external("e", Object::new, t).hashCode()));
      assertThrows(
          NotPersistentSafeException.class,
          () ->
              heap.run(
                  (j, t) -> {
                    PBox<Long> created = PBox.create(1L, t);
                    Syscalls.external("e", () -> created, t);
                  }));
      assertSame(box, heap.call((j, t) -> Syscalls.external("e", () -> box, t)));
      assertEquals(0L, heap.<Long>view(j -> box.asRef(j).balance()));
    }
  }

  @Test
  void anEffectIsOutsideOfTheTransaction() {
    try (PersistentHeap heap = TestHeaps.open(new Device());
        PersistentHeap other = TestHeaps.open(new Device())) {
      PBox<Account> box = heap.root("a", Account.class, () -> new Account("a"));
      PBox<Account> elsewhere = other.root("a", Account.class, () -> new Account("a"));
      heap.run(
          (j, t) ->
              Syscalls.external(
                  "e",
                  () -> {
                    assertThrows(CapabilityException.class, () -> box.asRef(j));
                    assertThrows(InsideTransactionException.class, () -> heap.run(k -> {}));
                    assertThrows(InsideTransactionException.class, heap::checkpoint);
                    other.run(k -> elsewhere.asMut(k).deposit(1));
                    other.checkpoint();
                    return 1;
                  },
                  t));
      assertEquals(1L, other.<Long>view(j -> elsewhere.asRef(j).balance()));
    }
  }
}
