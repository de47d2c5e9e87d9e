package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fixture.Account;
import dev.intos.runtime.fixture.Buffer;
import dev.intos.runtime.fixture.Changes;
import dev.intos.runtime.fixture.Everything;
import dev.intos.runtime.fixture.Hidden;
import dev.intos.runtime.fixture.Reading;
import dev.intos.runtime.fixture.World;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a transaction changed is put back, whatever it was. */
class RollbackTest {
  private static final class Abort extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Random transactions, aborted or not, against what recovery makes of the committed ones. */
  @Test
  void anAbortedTransactionLeavesNothingBehind() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      Device device = new Device();
      String committed;
      try (PersistentHeap heap = TestHeaps.open(device)) {
        PBox<World> root = heap.root("w", World.class, World::new);
        heap.run((j, t) -> root.asMut(j).open(t));
        committed = text(heap, root);
        for (int round = 0; round < 30; round++) {
          boolean abort = random.nextInt(3) != 0;
          int count = 1 + random.nextInt(6);
          SysTxBody body =
              (j, t) -> {
                World world = root.asMut(j);
                for (int i = 0; i < count; i++) {
                  Changes.Change change = Changes.ALL.get(random.nextInt(Changes.ALL.size()));
                  if (random.nextInt(4) == 0) {
                    heap.run((k, s) -> change.apply(world, random, k, s));
                  } else {
                    change.apply(world, random, j, t);
                  }
                }
                if (abort) {
                  throw new Abort();
                }
              };
          if (abort) {
            assertThrows(Abort.class, () -> heap.run(body));
            assertEquals(committed, text(heap, root), "seed " + seed + ", round " + round);
          } else {
            heap.run(body);
            committed = text(heap, root);
          }
          if (random.nextInt(10) == 0) {
            heap.checkpoint();
          }
        }
      }
      try (PersistentHeap heap = TestHeaps.open(device)) {
        PBox<World> root = heap.root("w", World.class, World::new);
        assertEquals(committed, text(heap, root), "reopened, seed " + seed);
      }
    }
  }

  private static String text(PersistentHeap heap, PBox<World> root) {
    return heap.view(j -> root.asRef(j).text(j));
  }

  /** Each kind of change alone, aborted. */
  @Test
  void eachChangeAloneIsUndone() {
    try (PersistentHeap heap = TestHeaps.open(new Device())) {
      PBox<World> root = heap.root("w", World.class, World::new);
      heap.run((j, t) -> root.asMut(j).open(t));
      heap.run(
          (j, t) -> {
            for (int i = 0; i < 3; i++) {
              for (Changes.Change change : Changes.ALL) {
                change.apply(root.asMut(j), new Random(i), j, t);
              }
            }
          });
      String before = text(heap, root);
      for (int i = 0; i < Changes.ALL.size(); i++) {
        for (int seed = 0; seed < 12; seed++) {
          Changes.Change change = Changes.ALL.get(i);
          Random random = new Random(seed);
          assertThrows(
              Abort.class,
              () ->
                  heap.run(
                      (j, t) -> {
                        change.apply(root.asMut(j), random, j, t);
                        throw new Abort();
                      }));
          assertEquals(before, text(heap, root), "change " + i + ", seed " + seed);
        }
      }
    }
  }

  @Test
  void objectsAndTheirPartsKeepTheirIdentity() {
    try (PersistentHeap heap = TestHeaps.open(new Device())) {
      PBox<Buffer> box = heap.root("b", Buffer.class, Buffer::new);
      heap.run(j -> box.asMut(j).spare(new Account("spare")));
      Object[] before = heap.call(j -> parts(box.asRef(j)));
      assertThrows(
          Abort.class,
          () ->
              heap.run(
                  j -> {
                    Buffer buffer = box.asMut(j);
                    buffer.fill(9);
                    buffer.spare().deposit(4);
                    buffer.spare(new Account("other"));
                    box.set(new Buffer(), j);
                    throw new Abort();
                  }));
      Object[] after = heap.call(j -> parts(box.asRef(j)));
      for (int i = 0; i < before.length; i++) {
        assertSame(before[i], after[i]);
      }
      assertEquals(0, heap.<Integer>call(j -> (int) box.asRef(j).cells()[0]));
      assertEquals(0L, heap.<Long>call(j -> box.asRef(j).spare().balance()));
    }
  }

  private static Object[] parts(Buffer buffer) {
    return new Object[] {buffer, buffer.cells(), buffer.meter(), buffer.spare()};
  }

  @Test
  void anObjectThatCameFromOutsideIsPutBackToo() {
    try (PersistentHeap heap = TestHeaps.open(new Device())) {
      PBox<Account> box = heap.root("a", Account.class, () -> new Account("a"));
      Account fresh = World.account("fresh", 5);
      assertThrows(
          Abort.class,
          () ->
              heap.run(
                  j -> {
                    box.set(fresh, j);
                    box.asMut(j).deposit(100);
                    throw new Abort();
                  }));
      assertEquals(5, fresh.balance());
      heap.run(j -> box.set(fresh, j));
      assertEquals(5L, heap.<Long>call(j -> box.asRef(j).balance()));
    }
  }

  @Test
  void partsOfRecordsAndPrivateClassesAndArraysArePutBack() {
    try (PersistentHeap heap = TestHeaps.open(new Device())) {
      PBox<Reading> reading =
          heap.root(
              "r", Reading.class, () -> new Reading("s", new double[] {1, 2}, new Account("m")));
      PBox<Object> secret = heap.root("s", Object.class, () -> Hidden.secret("abracadabra"));
      PBox<long[]> longs = heap.root("l", long[].class, () -> new long[] {1, 2, 3});
      PBox<Everything> all = heap.root("e", Everything.class, Everything::new);
      assertThrows(
          Abort.class,
          () ->
              heap.run(
                  j -> {
                    reading.asMut(j).samples()[0] = 17;
                    reading.asMut(j).meter().deposit(17);
                    Hidden.word(secret.asMut(j), "changed");
                    longs.asMut(j)[2] = 17;
                    Everything e = all.asMut(j);
                    e.flag = true;
                    e.tiny = 1;
                    e.small = 2;
                    e.letter = 'x';
                    e.real = 3;
                    e.precise = 4;
                    e.text = "text";
                    e.longs = new long[9];
                    throw new Abort();
                  }));
      heap.run(
          j -> {
            assertEquals(1, reading.asRef(j).samples()[0]);
            assertEquals(0, reading.asRef(j).meter().balance());
            assertEquals("abracadabra", Hidden.word(secret.asRef(j)));
            assertEquals(3, longs.asRef(j)[2]);
            Everything e = all.asRef(j);
            assertTrue(!e.flag && e.tiny == 0 && e.small == 0 && e.letter == 0);
            assertTrue(e.real == 0 && e.precise == 0 && e.text == null && e.longs == null);
          });
    }
  }
}
