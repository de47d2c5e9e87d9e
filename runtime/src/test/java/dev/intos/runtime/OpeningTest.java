package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fault.Disk;
import dev.intos.runtime.fixture.Account;
import dev.intos.runtime.fixture.Changes;
import dev.intos.runtime.fixture.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no heap, are damaged, locked or of another time. */
class OpeningTest {
  @TempDir Path directory;

  private static PersistentHeap world(Device device) {
    PersistentHeap heap = TestHeaps.open(device);
    heap.root(
        "w",
        World.class,
        (j, t) -> {
          World world = new World();
          world.open(t);
          return world;
        });
    return heap;
  }

  private static String text(PersistentHeap heap) {
    PBox<World> root = heap.root("w", World.class, World::new);
    return heap.view(j -> root.asRef(j).vec == null ? "nothing" : root.asRef(j).text(j));
  }

  private static void change(PersistentHeap heap, int rounds) {
    PBox<World> root = heap.root("w", World.class, World::new);
    Random random = new Random(7);
    for (int i = 0; i < rounds; i++) {
      heap.run(
          (j, t) -> {
            for (int n = 0; n < 3; n++) {
              Changes.ALL
                  .get(random.nextInt(Changes.ALL.size()))
                  .apply(root.asMut(j), random, j, t);
            }
          });
    }
  }

  @Test
  void aFlippedByteIsAnErrorOrHarmless() {
    Device device = new Device();
    String expected;
    try (PersistentHeap heap = world(device)) {
      change(heap, 3);
      heap.checkpoint();
      change(heap, 3);
      expected = text(heap);
    }
    Disk disk = device.disk();
    int length = disk.bytes(TestHeaps.NAME).length;
    int errors = 0;
    for (int at = 0; at < length; at++) {
      for (int mask : new int[] {1 << (at % 8), 0xFF}) {
        Disk damaged = disk.copy();
        damaged.bytes(TestHeaps.NAME)[at] ^= (byte) mask;
        byte[] before = damaged.bytes(TestHeaps.NAME).clone();
        Device opened = new Device(damaged);
        try (PersistentHeap heap = TestHeaps.open(opened)) {
          assertEquals(expected, text(heap), "offset " + at);
        } catch (HeapCorruptedException | HeapVersionException e) {
          errors++;
          assertTrue(e.getMessage().contains(TestHeaps.NAME), e.getMessage());
          assertArrayEquals(before, opened.disk().bytes(TestHeaps.NAME), "changed at " + at);
        }
      }
    }
    assertTrue(errors >= 2 * (length - 28), errors + " errors in " + length + " bytes");
  }

  @Test
  void damageIsNamedByFileAndOffset() {
    Device device = new Device();
    try (PersistentHeap heap = world(device)) {
      change(heap, 3);
    }
    Disk disk = device.disk();
    disk.bytes(TestHeaps.NAME)[64 + 40] ^= 1;
    HeapCorruptedException thrown =
        assertThrows(HeapCorruptedException.class, () -> TestHeaps.open(new Device(disk)));
    assertTrue(
        thrown.getMessage().startsWith("test.heap is damaged at offset 64"), thrown::getMessage);
  }

  @Test
  void aTruncatedFileIsAnErrorOrAnEarlierState() {
    Device device = new Device();
    Set<String> states = new HashSet<>(Set.of("nothing"));
    int base;
    try (PersistentHeap heap = world(device)) {
      states.add(text(heap));
      change(heap, 2);
      heap.checkpoint();
      base = (int) heap.stats().fileBytes();
      states.add(text(heap));
      for (int i = 0; i < 4; i++) {
        change(heap, 1);
        states.add(text(heap));
      }
    }
    Disk disk = device.disk();
    byte[] whole = disk.bytes(TestHeaps.NAME);
    for (int length = 0; length < whole.length; length++) {
      Disk cut = disk.copy();
      cut.bytes(TestHeaps.NAME, Arrays.copyOf(whole, length));
      if (length < base) {
        HeapCorruptedException thrown =
            assertThrows(HeapCorruptedException.class, () -> TestHeaps.open(new Device(cut)));
        assertTrue(thrown.getMessage().contains(TestHeaps.NAME), thrown::getMessage);
      } else {
        try (PersistentHeap heap = TestHeaps.open(new Device(cut))) {
          assertTrue(states.contains(text(heap)), "length " + length);
        }
      }
    }
  }

  @Test
  void aFileThatIsNoHeap() throws Exception {
    for (String content : new String[] {"", "short", "x".repeat(1000)}) {
      Path file = directory.resolve("letter.txt");
      Files.writeString(file, content);
      HeapCorruptedException thrown =
          assertThrows(HeapCorruptedException.class, () -> PersistentHeap.open(file));
      assertTrue(thrown.getMessage().contains("letter.txt is not a heap"), thrown::getMessage);
      assertEquals(content, Files.readString(file));
    }
    HeapStorageException missing =
        assertThrows(
            HeapStorageException.class,
            () -> PersistentHeap.open(directory.resolve("missing").resolve("a.heap")));
    assertTrue(missing.getMessage().contains("missing"), missing::getMessage);
  }

  @Test
  void aLaterFormat() {
    Device device = new Device();
    world(device).close();
    Disk disk = device.disk();
    disk.bytes(TestHeaps.NAME)[11] = 2;
    HeapVersionException thrown =
        assertThrows(HeapVersionException.class, () -> TestHeaps.open(new Device(disk)));
    assertTrue(thrown.getMessage().contains("version 2"), thrown::getMessage);
  }

  @Test
  void aHeapThatIsOpenAlready() {
    Path file = directory.resolve("bank.heap");
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      for (int i = 0; i < 2; i++) {
        HeapLockedException thrown =
            assertThrows(HeapLockedException.class, () -> PersistentHeap.open(file));
        assertTrue(thrown.getMessage().contains("open already"), thrown::getMessage);
      }
      heap.run(j -> {});
    }
    PersistentHeap.open(file).close();
  }

  @Test
  void aHeapBehindALink() throws Exception {
    Path file = directory.resolve("bank.heap");
    PersistentHeap.open(file).close();
    Path link = Files.createSymbolicLink(directory.resolve("link.heap"), file);
    try (PersistentHeap heap = PersistentHeap.open(link)) {
      assertThrows(HeapLockedException.class, () -> PersistentHeap.open(file));
      heap.root("a", Account.class, () -> new Account("a"));
      heap.checkpoint();
    }
    assertTrue(Files.isSymbolicLink(link));
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      assertEquals(1, heap.stats().objects());
    }
  }

  @Test
  void aFailedOpenGivesTheLockBack() throws Exception {
    Path file = directory.resolve("bank.heap");
    Files.writeString(file, "no heap");
    assertThrows(HeapCorruptedException.class, () -> PersistentHeap.open(file));
    Files.delete(file);
    PersistentHeap.open(file).close();
  }

  @Test
  void theLeftoverOfACheckpoint() throws Exception {
    Path file = directory.resolve("bank.heap");
    PersistentHeap.open(file).close();
    Path leftover = directory.resolve("bank.heap.tmp");
    Files.writeString(leftover, "half a checkpoint");
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      heap.root("a", Account.class, () -> new Account("a"));
      assertTrue(Files.notExists(leftover));
    }
  }
}
