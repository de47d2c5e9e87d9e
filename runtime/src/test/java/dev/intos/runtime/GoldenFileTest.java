package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.intos.runtime.fixture.Changes;
import dev.intos.runtime.fixture.Money;
import dev.intos.runtime.fixture.SavingsAccount;
import dev.intos.runtime.fixture.World;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Heaps that released versions wrote can be read for ever. A golden file that is missing is
 * written, for a new format version to be checked in.
 */
class GoldenFileTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @TempDir Path directory;

  @Test
  void version1() throws Exception {
    Path golden = GOLDEN.resolve("format-1.heap");
    Path text = GOLDEN.resolve("format-1.txt");
    if (Files.notExists(golden)) {
      Path written = directory.resolve("written.heap");
      write(written);
      Files.copy(written, golden);
      Files.writeString(text, text(written));
      fail("wrote " + golden + " and " + text + "; look at them and check them in");
    }
    Path copy = directory.resolve("format-1.heap");
    Files.copy(golden, copy);
    assertEquals(Files.readString(text), text(copy));
    assertEquals(Files.readString(text), text(copy), "after it was opened once");
  }

  private static void write(Path file) {
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      PBox<World> world = heap.root("world", World.class, World::new);
      PBox<PMap<Object, Object>> map = heap.root("map", map(), (j, t) -> PMap.create(t));
      Random random = new Random(1);
      heap.run((j, t) -> world.asMut(j).open(t));
      for (int i = 0; i < 40; i++) {
        heap.run(
            (j, t) ->
                Changes.ALL
                    .get(random.nextInt(Changes.ALL.size()))
                    .apply(world.asMut(j), random, j, t));
        if (i == 20) {
          heap.checkpoint();
        }
      }
      heap.run(
          (j, t) -> {
            for (Object value : ValuesTest.VALUES) {
              map.asRef(j).put(value, value, j);
            }
            map.asRef(j).put("savings", new SavingsAccount("s", 0.5), j);
            map.asRef(j).put("ints", new int[] {1, -1}, j);
            map.asRef(j).put("box", PBox.create(new Money(BigDecimal.ONE, null), t), j);
          });
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Class<PMap<Object, Object>> map() {
    return (Class) PMap.class;
  }

  private static String text(Path file) {
    try (PersistentHeap heap = PersistentHeap.open(file)) {
      PBox<World> world = heap.root("world", World.class, World::new);
      PBox<PMap<Object, Object>> map = heap.root("map", map(), (j, t) -> PMap.create(t));
      return heap.view(
          j -> {
            StringBuilder out = new StringBuilder(world.asRef(j).text(j)).append('\n');
            map.asRef(j)
                .forEach((key, value) -> out.append(key).append(" = ").append(show(value, j)), j);
            return ascii(out);
          });
    }
  }

  private static String ascii(CharSequence text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                out.append(
                    c == '\n' || c >= ' ' && c <= '~'
                        ? String.valueOf((char) c)
                        : String.format("<%04x>", c)));
    return out.toString();
  }

  private static String show(Object value, JournalHandle j) {
    String shown = String.valueOf(value);
    if (value instanceof SavingsAccount savings) {
      shown = savings.owner() + savings.rate();
    } else if (value instanceof int[] ints) {
      shown = java.util.Arrays.toString(ints);
    } else if (value instanceof PBox<?> box) {
      shown = box.asRef(j).toString();
    }
    return value.getClass().getSimpleName() + " " + shown + "\n";
  }
}
