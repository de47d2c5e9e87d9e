package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fixture.Account;
import dev.intos.runtime.fixture.Cell;
import dev.intos.runtime.fixture.Money;
import dev.intos.runtime.fixture.Reading;
import dev.intos.runtime.fixture.Shape;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What the checker refuses at compile time is refused at run time too, and nothing is changed. */
class MisuseTest {
  /** A class that no processor has seen. */
  static class Unchecked {
    int field;
  }

  @TempDir Path directory;
  private PersistentHeap heap;
  private PBox<Account> box;

  @BeforeEach
  void open() {
    heap = TestHeaps.open(new Device());
    box = heap.root("a", Account.class, () -> new Account("a"));
  }

  @AfterEach
  void unchanged() {
    if (heap != null) {
      assertEquals(0L, heap.<Long>view(j -> box.asRef(j).balance()));
      heap.close();
    }
  }

  private static <T extends Throwable> void refused(
      Class<T> with, String message, Executable action) {
    T thrown = assertThrows(with, action);
    assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
  }

  @Test
  void nullCapabilities() {
    refused(CapabilityException.class, "JournalHandle is null", () -> box.asRef(null));
    refused(CapabilityException.class, "JournalHandle is null", () -> box.asMut(null));
    refused(CapabilityException.class, "SysToken is null", () -> PBox.create(1, null));
    refused(CapabilityException.class, "SysToken is null", () -> Syscalls.getTime(null));
    refused(CapabilityException.class, "SysToken is null", () -> box.intoInner(null));
  }

  @Test
  void staleCapabilities() {
    AtomicReference<JournalHandle> kept = new AtomicReference<>();
    AtomicReference<SysToken> token = new AtomicReference<>();
    heap.run(
        (j, t) -> {
          kept.set(j);
          token.set(t);
        });
    refused(CapabilityException.class, "over", () -> box.asRef(kept.get()));
    refused(CapabilityException.class, "over", () -> PBox.create(1, token.get()));
    heap.run(j -> refused(CapabilityException.class, "over", () -> box.asMut(kept.get())));
    PVec<Integer> vec =
        heap.call(
            (j, t) -> {
              PVec<Integer> made = PVec.create(t);
              made.push(1, j);
              return made;
            });
    Iterable<Integer> elements = heap.call(j -> vec.elements(j));
    refused(CapabilityException.class, "over", () -> elements.iterator().hasNext());
  }

  @Test
  void capabilitiesOfAnotherThread() {
    heap.run(
        j -> {
          CompletableFuture<Long> other =
              CompletableFuture.supplyAsync(() -> box.asRef(j).balance());
          CompletionException thrown = assertThrows(CompletionException.class, other::join);
          assertEquals(CapabilityException.class, thrown.getCause().getClass());
          assertTrue(thrown.getCause().getMessage().contains("stay on the thread"));
        });
  }

  @Test
  void capabilitiesAndHandlesOfAnotherHeap() {
    try (PersistentHeap other = TestHeaps.open(new Device())) {
      PBox<Account> foreign = other.root("a", Account.class, () -> new Account("a"));
      heap.run(j -> refused(CapabilityException.class, "of that heap", () -> foreign.asRef(j)));
      heap.run(
          j ->
              other.run(
                  k -> {
                    refused(CapabilityException.class, "of that heap", () -> box.asMut(k));
                    assertEquals(0, box.asRef(j).balance() + foreign.asRef(k).balance());
                  }));
      PVec<PBox<Account>> vec = heap.call((j, t) -> PVec.create(t));
      refused(
          HeapException.class,
          "a handle of the heap",
          () ->
              heap.run(
                  j -> {
                    box.asMut(j).deposit(1);
                    vec.push(foreign, j);
                  }));
      assertEquals(0, heap.<Integer>view(j -> vec.size(j)));
    }
  }

  @Test
  void changesInAView() {
    PMap<String, Integer> map = heap.call((j, t) -> PMap.create(t));
    PVec<Integer> vec = heap.call((j, t) -> PVec.create(t));
    PQueue<Integer> queue = heap.call((j, t) -> PQueue.create(1, t));
    heap.<Void>view(
        j -> {
          List<Executable> changes =
              List.of(
                  () -> box.asMut(j).deposit(1),
                  () -> box.set(new Account("b"), j),
                  () -> map.put("a", 1, j),
                  () -> map.remove("a", j),
                  () -> map.getMut("a", j),
                  () -> map.getMutOrPut("a", () -> 1, j),
                  () -> map.clear(j),
                  () -> vec.push(1, j),
                  () -> vec.pop(j),
                  () -> vec.clear(j),
                  () -> queue.pushBack(1, j),
                  () -> queue.popFront(j),
                  () -> heap.run(k -> {}),
                  () -> heap.root("new", Account.class, () -> new Account("new")));
          for (Executable change : changes) {
            refused(ReadOnlyViewException.class, "use run or call", change);
          }
          assertEquals(box, heap.root("a", Account.class, () -> new Account("other")));
          return null;
        });
    heap.run(
        j ->
            heap.<Void>view(
                k -> {
                  refused(ReadOnlyViewException.class, "use run or call", () -> box.asMut(j));
                  return null;
                }));
  }

  @Test
  void outsideOnlyCallsInside() {
    PMutex<Account> mutex = heap.call((j, t) -> PMutex.create(new Account("m"), t));
    PMutex.Guard<Account> guard = mutex.lock();
    heap.run(
        j -> {
          List<Executable> calls =
              List.of(
                  heap::checkpoint,
                  heap::close,
                  mutex::lock,
                  () -> mutex.tryLock(Duration.ZERO),
                  guard::close,
                  () -> PersistentHeap.open(directory.resolve("other.heap")));
          for (Executable call : calls) {
            refused(InsideTransactionException.class, "inside a transaction", call);
          }
        });
    guard.close();
    guard.close();
    heap.run(j -> refused(CapabilityException.class, "closed", () -> guard.asRef(j)));
  }

  @Test
  void aGuardOfAnotherThread() {
    PMutex<Account> mutex = heap.call((j, t) -> PMutex.create(new Account("m"), t));
    PMutex.Guard<Account> guard = mutex.lock();
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () -> {
              assertTrue(mutex.tryLock(Duration.ofMillis(1)).isEmpty());
              refused(CapabilityException.class, "does not hold", guard::close);
              heap.run(j -> refused(CapabilityException.class, "hold", () -> guard.asMut(j)));
            });
    other.join();
    heap.run(j -> guard.set(new Account("n"), j));
    assertEquals("n", heap.call(j -> guard.asRef(j).owner()));
    guard.close();
    mutex.tryLock(Duration.ZERO).orElseThrow().close();
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void whatIsNotPersistentSafe() {
    PVec raw = heap.call((j, t) -> PVec.<Integer>create(t));
    refused(
        NotPersistentSafeException.class,
        "java.util.ArrayList",
        () -> heap.run(j -> raw.push(new ArrayList<>(), j)));
    refused(
        NotPersistentSafeException.class,
        "int[][]",
        () -> heap.run(j -> raw.push(new int[0][0], j)));
    refused(
        NotPersistentSafeException.class,
        "not persistent-safe",
        () -> heap.run(j -> raw.push((Runnable) () -> {}, j)));
    refused(
        HeapSchemaException.class,
        "intos-processor",
        () -> heap.run(j -> raw.push(new Unchecked(), j)));
    refused(
        NotPersistentSafeException.class,
        "java.lang.Thread",
        () ->
            heap.run(
                j -> {
                  box.asMut(j).deposit(1);
                  raw.push(new Cell(new Thread()), j); // found when it is encoded
                }));
    refused(
        HeapSchemaException.class,
        "deep",
        () ->
            heap.run(
                j -> {
                  Cell<Integer> cell = new Cell<>(0);
                  for (int i = 0; i < 2000; i++) {
                    Cell<Integer> next = new Cell<>(i);
                    next.next(cell);
                    cell = next;
                  }
                  raw.push(cell, j);
                }));
    assertEquals(0, heap.<Integer>view(j -> raw.size(j)));
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void keysThatAreNoValues() {
    PMap map = heap.call((j, t) -> PMap.<String, Integer>create(t));
    List<Object> keys =
        List.of(
            new Account("a"),
            new int[1],
            new Shape.Polygon(new int[0]),
            new Reading("s", new double[0], null));
    for (Object key : keys) {
      refused(NotPersistentSafeException.class, "key", () -> heap.run(j -> map.put(key, 1, j)));
      refused(NotPersistentSafeException.class, "key", () -> heap.run(j -> map.get(key, j)));
    }
    assertThrows(NullPointerException.class, () -> heap.run(j -> map.put(null, 1, j)));
    assertThrows(NullPointerException.class, () -> heap.run(j -> map.put("k", null, j)));
    heap.run(
        j -> {
          map.put(new Money(BigDecimal.ONE, Money.Currency.CHF), 1, j);
          map.put(box, 2, j);
          map.put(Shape.Unit.LINE, 3, j);
          assertEquals(1, map.get(new Money(BigDecimal.ONE, Money.Currency.CHF), j));
          assertEquals(2, map.get(box, j));
        });
  }

  @Test
  void objectsInTwoPlaces() {
    PVec<Account> vec = heap.call((j, t) -> PVec.create(t));
    heap.run(
        j -> {
          Account fresh = new Account("fresh");
          vec.push(fresh, j);
          refused(AlreadyOwnedException.class, "in one place", () -> vec.push(fresh, j));
          refused(AlreadyOwnedException.class, "in one place", () -> vec.push(box.asMut(j), j));
          vec.push(vec.pop(j), j);
          vec.swap(0, 0, j);
        });
    heap.run(
        (j, t) -> {
          Money value = new Money(BigDecimal.ONE, Money.Currency.EUR); // may be in many places
          PVec<Money> prices = PVec.create(t);
          prices.push(value, j);
          prices.push(prices.getMut(0, j), j);
          assertEquals(prices.get(0, j), prices.get(1, j));
        });
  }

  @Test
  void deadHandles() {
    AtomicReference<PBox<Account>> leaked = new AtomicReference<>();
    assertThrows(
        IllegalStateException.class,
        () ->
            heap.run(
                (j, t) -> {
                  leaked.set(PBox.create(new Account("b"), t));
                  throw new IllegalStateException();
                }));
    heap.run(j -> refused(DeadHandleException.class, "rolled back", () -> leaked.get().asRef(j)));
    PVec<PBox<Account>> vec = heap.call((j, t) -> PVec.create(t));
    refused(
        DeadHandleException.class, "rolled back", () -> heap.run(j -> vec.push(leaked.get(), j)));
    heap.run(
        (j, t) -> {
          PBox<Account> freed = PBox.create(new Account("c"), t);
          assertEquals("c", freed.intoInner(t).owner());
          refused(DeadHandleException.class, "freed", () -> freed.asRef(j));
          refused(DeadHandleException.class, "freed", () -> freed.intoInner(t));
          vec.push(freed, j); // a name may be kept
        });
    heap.checkpoint();
  }

  @Test
  void semaphoresThatAreNotOfTheHeap() {
    AtomicReference<SemaphoreHandle> leaked = new AtomicReference<>();
    assertThrows(
        IllegalStateException.class,
        () ->
            heap.run(
                (j, t) -> {
                  leaked.set(Syscalls.semaphoreCreate(1, t));
                  throw new IllegalStateException();
                }));
    refused(
        DeadHandleException.class, "rolled back", () -> Syscalls.semaphoreTake(leaked.get(), 0));
    refused(DeadHandleException.class, "rolled back", () -> Syscalls.semaphoreGive(leaked.get()));
    try (PersistentHeap another = TestHeaps.open(new Device(), HeapOptions.defaults());
        Kernel kernel = Kernel.boot(heap)) {
      SemaphoreHandle semaphore = another.call((j, t) -> Syscalls.semaphoreCreate(1, t));
      kernel.app("a", 1, (ctx, p) -> Syscalls.semaphoreTake(semaphore, 0));
      kernel.start();
      refused(
          CapabilityException.class,
          "of the heap",
          () -> kernel.awaitQuiescence(Duration.ofMinutes(1)));
    }
  }

  @Test
  void wrongIndexesAndLoops() {
    PVec<Integer> vec = heap.call((j, t) -> PVec.create(t));
    PMap<String, Integer> map = heap.call((j, t) -> PMap.create(t));
    PQueue<Integer> queue = heap.call((j, t) -> PQueue.create(1, t));
    heap.run(
        (j, t) -> {
          assertThrows(NoSuchElementException.class, () -> vec.pop(j));
          assertThrows(IndexOutOfBoundsException.class, () -> vec.get(0, j));
          assertThrows(IndexOutOfBoundsException.class, () -> vec.insert(1, 1, j));
          vec.push(1, j);
          vec.push(2, j);
          assertThrows(IndexOutOfBoundsException.class, () -> vec.set(-1, 1, j));
          assertThrows(IndexOutOfBoundsException.class, () -> vec.remove(2, j));
          assertThrows(
              ConcurrentModificationException.class, () -> vec.forEach(e -> vec.push(e, j), j));
          map.put("a", 1, j);
          assertThrows(
              ConcurrentModificationException.class,
              () -> map.forEach((k, v) -> map.remove(k, j), j));
          assertTrue(queue.pushBack(1, j));
          assertThrows(NullPointerException.class, () -> queue.pushBack(null, j));
          assertEquals(false, queue.pushBack(2, j));
          assertThrows(IllegalArgumentException.class, () -> PQueue.create(0, t));
          assertThrows(IllegalArgumentException.class, () -> PArray.create(-1, i -> i, t));
        });
  }

  @Test
  void aClosedHeap() {
    heap.close();
    refused(HeapClosedException.class, "closed", () -> heap.run(j -> {}));
    refused(HeapClosedException.class, "closed", () -> heap.view(j -> 1));
    refused(HeapClosedException.class, "closed", heap::checkpoint);
    heap = null;
  }

  @Test
  void aRootOfAnotherType() {
    refused(
        HeapSchemaException.class,
        "the root a",
        () -> heap.root("a", Money.class, () -> new Money(BigDecimal.ONE, Money.Currency.EUR)));
    assertThrows(NullPointerException.class, () -> heap.root("null", Account.class, () -> null));
  }

  @Test
  void whatNeedsATaskOrAKernel() {
    try (PersistentHeap heap = TestHeaps.open(new Device())) {
      refused(IllegalStateException.class, "runs no task", () -> Syscalls.taskDelay(1));
      refused(IllegalStateException.class, "runs no task", Syscalls::yieldTask);
      refused(IllegalStateException.class, "with 0 kernels", Syscalls::getTimeOutsideTx);
      refused(
          IllegalStateException.class,
          "not one of a task",
          () -> heap.run((j, t) -> Syscalls.taskDelayInTx(1, t)));
      refused(
          IllegalStateException.class,
          "no kernel works on",
          () -> heap.run((j, t) -> Syscalls.service(Runnable.class, t).run()));
      refused(
          IllegalArgumentException.class,
          "are the kernel's",
          () -> heap.root("dev.intos.tasks", Account.class, () -> new Account("a")));
    }
  }
}
