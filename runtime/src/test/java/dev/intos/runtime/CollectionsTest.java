package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fixture.Account;
import dev.intos.runtime.fixture.Cell;
import dev.intos.runtime.fixture.Money;
import dev.intos.runtime.fixture.Reading;
import dev.intos.runtime.fixture.World;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Collections against those of the JDK: many changes in a transaction, then reopened. */
class CollectionsTest {
  private static World world(JournalHandle j, SysToken t) {
    World world = new World();
    world.open(t);
    return world;
  }

  /** Opens the heap of a device and runs the body on its world. */
  private static void change(Device device, Random random, Body body) {
    try (PersistentHeap heap = TestHeaps.open(device)) {
      PBox<World> root = heap.root("w", World.class, CollectionsTest::world);
      heap.run(j -> body.run(root.asRef(j), j));
      if (random.nextInt(4) == 0) {
        heap.checkpoint();
      }
    }
  }

  private interface Body {
    void run(World world, JournalHandle j);
  }

  @Test
  void vec() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Device device = new Device();
      List<Long> model = new ArrayList<>();
      for (int round = 0; round < 10; round++) {
        change(
            device,
            random,
            (w, j) -> {
              assertEquals(model, w.vec.stream(j).map(Account::balance).toList());
              for (int n = random.nextInt(20); n > 0; n--) {
                vec(w.vec, model, random, j);
              }
              assertEquals(model, w.vec.stream(j).map(Account::balance).toList());
            });
      }
    }
  }

  private static void vec(PVec<Account> vec, List<Long> model, Random random, JournalHandle j) {
    long value = random.nextInt(1000);
    int at = random.nextInt(model.size() + 1);
    int kind = at == model.size() ? random.nextInt(2) : random.nextInt(9);
    switch (kind) {
      case 0 -> {
        vec.push(World.account("a", value), j);
        model.add(value);
      }
      case 1, 2 -> {
        vec.insert(at, World.account("a", value), j);
        model.add(at, value);
      }
      case 3, 4 -> assertEquals(model.remove(at), vec.remove(at, j).balance());
      case 5 -> assertEquals(model.remove(model.size() - 1), vec.pop(j).balance());
      case 6 -> {
        assertEquals(model.set(at, value), vec.replace(at, World.account("a", value), j).balance());
      }
      case 7 -> {
        vec.swap(at, 0, j);
        model.set(at, model.set(0, model.get(at)));
      }
      default -> {
        vec.getMut(at, j).deposit(value);
        model.set(at, model.get(at) + value);
      }
    }
  }

  @Test
  void queue() {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      Device device = new Device();
      Deque<Long> model = new ArrayDeque<>();
      for (int round = 0; round < 10; round++) {
        change(
            device,
            random,
            (w, j) -> {
              for (int n = random.nextInt(12); n > 0; n--) {
                long value = random.nextInt(1000);
                if (random.nextInt(20) == 0) {
                  w.queue.clear(j);
                  model.clear();
                } else if (random.nextBoolean()) {
                  boolean room = model.size() < w.queue.capacity();
                  assertEquals(!room, w.queue.isFull(j));
                  assertEquals(room, w.queue.pushBack(World.account("a", value), j));
                  if (room) {
                    model.addLast(value);
                  }
                } else {
                  Long oldest = model.pollFirst();
                  assertEquals(oldest, w.queue.peek(j).map(Account::balance).orElse(null));
                  assertEquals(oldest, w.queue.popFront(j).map(Account::balance).orElse(null));
                }
              }
              List<Long> found = new ArrayList<>();
              w.queue.elements(j).forEach(a -> found.add(a.balance()));
              assertEquals(List.copyOf(model), found);
            });
      }
    }
  }

  @Test
  void map() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Device device = new Device();
      Map<String, Long> model = new LinkedHashMap<>();
      for (int round = 0; round < 10; round++) {
        change(
            device,
            random,
            (w, j) -> {
              assertEquals(text(model), text(w.map, j));
              for (int n = random.nextInt(20); n > 0; n--) {
                map(w.map, model, random, j);
              }
              assertEquals(text(model), text(w.map, j));
            });
      }
    }
  }

  private static void map(
      PMap<String, Account> map, Map<String, Long> model, Random random, JournalHandle j) {
    long value = random.nextInt(1000);
    String key = "k" + random.nextInt(8);
    switch (random.nextInt(7)) {
      case 0, 1 -> {
        Account old = map.put(key, World.account("a", value), j);
        assertEquals(model.put(key, value), old == null ? null : old.balance());
      }
      case 2, 3 -> {
        Account old = map.remove(key, j);
        assertEquals(model.remove(key), old == null ? null : old.balance());
      }
      case 4 -> {
        map.getMutOrPut(key, () -> World.account("a", 0), j).deposit(value);
        model.merge(key, value, Long::sum);
      }
      case 5 -> {
        map.forEachMut((k, a) -> a.deposit(1), j);
        model.replaceAll((k, v) -> v + 1);
      }
      default -> {
        if (random.nextInt(5) == 0) {
          map.clear(j);
          model.clear();
        }
      }
    }
  }

  private static String text(Map<String, Long> model) {
    return model.keySet() + " " + model.values();
  }

  private static String text(PMap<String, Account> map, JournalHandle j) {
    List<Long> values = new ArrayList<>();
    map.values(j).forEach(a -> values.add(a.balance()));
    assertEquals(map.size(j), values.size());
    return map.keys(j) + " " + values;
  }

  /** More elements than one change of a checkpoint holds. */
  @Test
  void manyElements() {
    Device device = new Device();
    change(
        device,
        new Random(0),
        (w, j) -> {
          for (int i = 0; i < 5000; i++) {
            w.vec.push(World.account("v", i), j);
            w.map.put("k" + i, World.account("m", i), j);
          }
        });
    try (PersistentHeap heap = TestHeaps.open(device)) {
      heap.checkpoint();
      PBox<World> root = heap.root("w", World.class, CollectionsTest::world);
      long before = heap.stats().fileBytes();
      heap.run(j -> root.asRef(j).vec.push(World.account("v", 5000), j));
      heap.run(j -> root.asRef(j).map.getMut("k77", j).deposit(1));
      heap.run(j -> root.asRef(j).vec.remove(0, j));
      assertEquals(true, heap.stats().fileBytes() - before < 300, "the size of what changed");
    }
    change(
        device,
        new Random(0),
        (w, j) -> {
          for (int i = 0; i < 5000; i++) {
            assertEquals(i + 1, w.vec.get(i, j).balance());
            assertEquals(i == 77 ? 78 : i, w.map.get("k" + i, j).balance());
          }
          assertEquals("k4999", w.map.keys(j).get(4999));
        });
  }

  /** What a commit that failed had to say about its classes is said again by the next. */
  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void aClassThatWasFirstSeenInAFailedCommit() {
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device)) {
      PBox<PVec> root = heap.root("v", PVec.class, (j, t) -> PVec.create(t));
      assertThrows(
          NotPersistentSafeException.class,
          () ->
              heap.run(
                  (j, t) -> {
                    root.asRef(j).push(new Reading("r", new double[0], null), j);
                    root.asRef(j).push(new Money(BigDecimal.ONE, Money.Currency.CHF), j);
                    root.asRef(j).push(new Cell(new Thread()), j);
                  }));
      heap.run(
          j -> {
            root.asRef(j).push(new Money(BigDecimal.ONE, Money.Currency.CHF), j);
            root.asRef(j).push(new Reading("r", new double[0], null), j);
          });
    }
    try (PersistentHeap heap = TestHeaps.open(device)) {
      PBox<PVec> root = heap.root("v", PVec.class, (j, t) -> PVec.create(t));
      heap.run(
          j -> {
            assertEquals(new Money(BigDecimal.ONE, Money.Currency.CHF), root.asRef(j).get(0, j));
            assertEquals("r", ((Reading) root.asRef(j).get(1, j)).sensor());
          });
    }
  }
}
