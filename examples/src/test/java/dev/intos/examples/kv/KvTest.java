package dev.intos.examples.kv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.PersistentHeap;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KvTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = directory.resolve("kv.heap");
  }

  /** Returns what it reported as durable. */
  private Collection<String> run(long epochs) throws Exception {
    Collection<String> durable = new ConcurrentLinkedQueue<>();
    Main.run(file, epochs, durable::add);
    return durable;
  }

  private Snapshot look() {
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      return Snapshot.of(heap);
    }
  }

  /** Written out, so that it does not depend on what the program thinks of itself. */
  private static SortedMap<Integer, Integer> oracle() {
    SortedMap<Integer, Integer> left = new TreeMap<>();
    for (int key = 0; key < 40; key++) {
      if (key % 5 == 1 || key % 5 == 2 || key % 5 == 4) {
        left.put(key, key + 42);
      }
    }
    return left;
  }

  private void assertOracle(long steps) {
    Snapshot end = look();
    assertEquals(new Snapshot(steps, steps, 24, oracle()), end);
    assertTrue(end.isConsistent());
    assertTrue(end.isFinal());
  }

  @Test
  void twoThreadsLeaveTheRightEntries() throws Exception {
    Collection<String> durable = run(1);
    assertOracle(48);
    assertEquals(96, durable.size());
    assertTrue(durable.containsAll(List.of("first 48", "second 48")), durable::toString);
  }

  @Test
  void moreEpochsLeaveTheSame() throws Exception {
    run(3);
    assertOracle(144);
  }

  @Test
  void aFinishedRunHasNothingToDo() throws Exception {
    run(1);
    assertEquals(0, run(1).size());
    assertOracle(48);
  }

  @Test
  void goesOnAfterEachStep() throws Exception {
    for (long done = 1; done <= 30; done++) {
      try (PersistentHeap heap = PersistentHeap.open(file)) {
        Store store = Store.in(heap);
        assertEquals(done, Worker.first(heap, store).step());
        if (done % 3 == 0) {
          Worker.second(heap, store).step();
        }
      }
      Snapshot now = look();
      assertEquals(done, now.first());
      assertEquals(done / 3, now.second());
      assertTrue(now.isConsistent(), now::toString);
    }
    run(1);
    assertOracle(48);
  }

  @Test
  void aSnapshotTellsWhatDoesNotBelongThere() {
    SortedMap<Integer, Integer> entries = new TreeMap<>();
    assertTrue(new Snapshot(0, 0, 0, entries).isConsistent());
    entries.put(0, 42);
    assertTrue(new Snapshot(1, 0, 1, entries).isConsistent());
    assertEquals(false, new Snapshot(0, 0, 1, entries).isConsistent());
    assertEquals(false, new Snapshot(1, 0, 2, entries).isConsistent());
    assertEquals(false, new Snapshot(48, 48, 1, entries).isFinal());
  }
}
