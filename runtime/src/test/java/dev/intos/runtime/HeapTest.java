package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fixture.Account;
import dev.intos.runtime.fixture.Directory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening, committing, rolling back and reopening. */
class HeapTest {
  @TempDir Path directory;

  @Test
  void committedStateIsThereAfterReopening() {
    Path file = directory.resolve("bank.heap");
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      PBox<Account> ada = heap.root("ada", Account.class, () -> new Account("ada"));
      heap.run(j -> ada.asMut(j).deposit(100));
      assertEquals(100L, heap.<Long>call(j -> ada.asRef(j).balance()));
    }
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      PBox<Account> ada = heap.root("ada", Account.class, () -> new Account("somebody else"));
      assertEquals("ada 100", heap.view(j -> ada.asRef(j).owner() + " " + ada.asRef(j).balance()));
    }
  }

  @Test
  void filesAreReadableByTheirOwnerOnly() throws Exception {
    Path file = directory.resolve("bank.heap");
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      heap.checkpoint();
      for (Path each : List.of(file, directory.resolve("bank.heap.lock"))) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
      }
      try (var files = Files.list(directory)) {
        assertEquals(2, files.count());
      }
    }
  }

  @Test
  void anExceptionRollsBackAndComesOutAsItWas() {
    try (PersistentHeap heap = TestHeaps.open(new Device())) {
      PBox<Account> box = heap.root("a", Account.class, () -> new Account("a"));
      IllegalStateException thrown = new IllegalStateException();
      assertSame(
          thrown,
          assertThrows(
              IllegalStateException.class,
              () ->
                  heap.run(
                      j -> {
                        box.asMut(j).deposit(1);
                        throw thrown;
                      })));
      Exception checked = new Exception("checked");
      TransactionAbortedException wrapped =
          assertThrows(
              TransactionAbortedException.class,
              () ->
                  heap.run(
                      j -> {
                        box.asMut(j).deposit(1);
                        throw checked;
                      }));
      assertSame(checked, wrapped.getCause());
      assertThrows(
          StackOverflowError.class,
          () ->
              heap.run(
                  j -> {
                    box.asMut(j).deposit(1);
                    overflow(0);
                  }));
      assertEquals(0L, heap.<Long>call(j -> box.asRef(j).balance()));
      assertEquals(3, heap.stats().rollbacks());
    }
  }

  private static int overflow(int depth) {
    return overflow(depth + 1) + 1;
  }

  @Test
  void handlesAreTheSameAfterReopening() {
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device)) {
      PBox<Directory> box = heap.root("d", Directory.class, (j, t) -> new Directory(t));
      heap.run(
          (j, t) -> {
            Directory d = box.asMut(j);
            d.open(t);
            d.parent(box);
            d.accounts().put("ada", PBox.create(new Account("ada"), t), j);
            d.accounts().get("ada", j).asMut(j).deposit(5);
            d.history().push(7, j);
          });
    }
    try (PersistentHeap heap = TestHeaps.open(device)) {
      PBox<Directory> box = heap.root("d", Directory.class, (j, t) -> new Directory(t));
      heap.run(
          j -> {
            Directory d = box.asRef(j);
            assertSame(box, d.parent());
            assertSame(d.accounts().get("ada", j), d.accounts().get("ada", j));
            assertEquals(5, d.accounts().get("ada", j).asRef(j).balance());
            assertEquals(7, d.history().get(0, j));
            assertEquals(2L, d.slots().get(2, j));
            assertEquals(4, d.inbox().capacity());
          });
      PMutex<Account> mutex = heap.call(j -> box.asRef(j).guarded());
      try (PMutex.Guard<Account> guard = mutex.lock()) {
        heap.run(j -> guard.asMut(j).deposit(9));
      }
      try (PMutex.Guard<Account> guard = mutex.lock()) {
        assertEquals(9L, heap.<Long>view(j -> guard.asRef(j).balance()));
      }
    }
  }

  @Test
  void nestedTransactionsJoin() {
    try (PersistentHeap heap = TestHeaps.open(new Device())) {
      PBox<Account> box = heap.root("a", Account.class, () -> new Account("a"));
      assertThrows(
          IllegalStateException.class,
          () ->
              heap.run(
                  j -> {
                    heap.run(k -> box.asMut(k).deposit(1));
                    assertEquals(1L, heap.<Long>view(k -> box.asRef(k).balance()));
                    heap.root("b", Account.class, () -> new Account("b"));
                    throw new IllegalStateException();
                  }));
      assertEquals(0L, heap.<Long>call(j -> box.asRef(j).balance()));
      PBox<Account> b = heap.root("b", Account.class, () -> new Account("another b"));
      assertEquals("another b", heap.call(j -> b.asRef(j).owner()));
    }
  }

  @Test
  void aFailedNestedTransactionTakesTheOuterOneWithIt() {
    try (PersistentHeap heap = TestHeaps.open(new Device())) {
      PBox<Account> box = heap.root("a", Account.class, () -> new Account("a"));
      IllegalStateException inner = new IllegalStateException("inner");
      TransactionAbortedException aborted =
          assertThrows(
              TransactionAbortedException.class,
              () ->
                  heap.run(
                      j -> {
                        box.asMut(j).deposit(1);
                        try {
                          heap.run(
                              k -> {
                                box.asMut(k).deposit(10);
                                throw inner;
                              });
                        } catch (IllegalStateException e) {
                          // goes on as if nothing had happened
                        }
                      }));
      assertSame(inner, aborted.getCause());
      assertEquals(0L, heap.<Long>call(j -> box.asRef(j).balance()));
    }
  }
}
