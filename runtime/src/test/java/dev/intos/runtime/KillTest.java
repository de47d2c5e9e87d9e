package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed again and again, and has always kept what it had acknowledged. */
@Timeout(120)
class KillTest {
  @TempDir Path directory;

  /** The process that is killed: counts up in several places and says so. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] args) {
      HeapOptions options =
          HeapOptions.defaults()
              .withDurability(Durability.valueOf(args[1]))
              .withCheckpointAfter(3000);
      PersistentHeap heap = PersistentHeap.open(Path.of(args[0]), options);
      PBox<PVec<long[]>> root = root(heap);
      while (true) {
        long count =
            heap.call(
                (j, t) -> {
                  PVec<long[]> vec = root.asRef(j);
                  if (vec.size(j) == 0) {
                    vec.push(new long[3], j);
                  }
                  long next = vec.get(0, j)[0] + 1;
                  vec.forEachMut(entry -> entry[0] = next, j);
                  if (next % 5 == 0) {
                    vec.push(new long[] {next, 0, 0}, j);
                  }
                  if (vec.size(j) > 10) {
                    vec.remove(1, j);
                  }
                  return next;
                });
        System.out.println(count);
      }
    }
  }

  private static PBox<PVec<long[]>> root(PersistentHeap heap) {
    return heap.root("v", vec(), (j, t) -> PVec.create(t));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Class<PVec<long[]>> vec() {
    return (Class) PVec.class;
  }

  @Test
  void whatWasAcknowledgedSurvives() throws Exception {
    for (Durability durability : Durability.values()) {
      Path file = directory.resolve(durability + ".heap");
      Random random = new Random(durability.ordinal());
      long last = 0;
      for (int round = 0; round < 12; round++) {
        last = Math.max(last, killAfter(file, durability, 1 + random.nextInt(60)));
        try (PersistentHeap heap = PersistentHeap.open(file)) {
          PBox<PVec<long[]>> root = root(heap);
          long acknowledged = last;
          long found =
              heap.view(
                  j -> {
                    long first = root.asRef(j).get(0, j)[0];
                    for (long[] entry : root.asRef(j).elements(j)) {
                      assertEquals(first, entry[0], "all or nothing");
                    }
                    return first;
                  });
          assertTrue(
              acknowledged <= found && found <= acknowledged + 2, found + " after " + acknowledged);
          last = found;
        }
      }
    }
  }

  /** Starts the process, reads so many lines, kills it and gives the last line of all. */
  private static long killAfter(Path file, Durability durability, int lines) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
    command.add(classPath());
    command.addAll(List.of(Victim.class.getName(), file.toString(), durability.name()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    long last = 0;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      String partial = null;
      for (int i = 0; ; i++) {
        if (i == lines) {
          process.toHandle().destroyForcibly(); // this way the rest of its output can be read
        }
        String line = out.readLine();
        if (line == null) {
          break;
        }
        if (partial != null) {
          last = Long.parseLong(partial);
        }
        partial = line; // the very last line may be half a number, and does not count
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return last;
  }

  /** Where the classes of the runtime, of its tests and of the annotations are. */
  private static String classPath() throws Exception {
    List<String> places = new ArrayList<>();
    for (Class<?> type : List.of(PersistentHeap.class, dev.intos.annotations.Persistent.class)) {
      places.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    // Under the module path these are part of the runtime's module, and have no place of their own.
    places.add(Path.of("target", "test-classes").toAbsolutePath().toString());
    return String.join(java.io.File.pathSeparator, places);
  }
}
