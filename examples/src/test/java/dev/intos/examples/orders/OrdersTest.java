package dev.intos.examples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.examples.orders.Order.Status;
import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.ManualClock;
import dev.intos.runtime.PersistentHeap;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every order comes to an end, the stock adds up, and nobody is charged twice. */
@Timeout(300)
class OrdersTest {
  private static final int ORDERS = 40;
  private static final int KILLED = 137; // 128 + SIGKILL
  private static final int HALTED = 3;

  @TempDir Path directory;

  @Test
  void cleanRun() throws Exception {
    HeapOptions options = HeapOptions.defaults().withClock(ManualClock.skippingIdleTime());
    Outside outside = outside();
    try (PersistentHeap heap = PersistentHeap.open(directory.resolve("shop.heap"), options);
        Kernel kernel = Kernel.boot(heap)) {
      kernel.provide(Payments.class, outside);
      kernel.provide(Notices.class, outside);
      Main.open(kernel, Shop.in(heap), ORDERS);
      kernel.start();
      assertTrue(kernel.awaitQuiescence(Duration.ofMinutes(4)));
    }
    assertTrue(outcomes().count("REPEATED") > 0, "no answer was lost");
    assertOracle();
  }

  @Test
  void killedAtRandomMoments() throws Exception {
    Random random = new Random(1);
    int kills = 0;
    int exit;
    do {
      int reports = kills < 15 ? random.nextInt(50) : Integer.MAX_VALUE;
      exit = run(Main.class, reports);
      kills += exit == KILLED ? 1 : 0;
    } while (exit == KILLED);
    assertEquals(0, exit);
    assertTrue(kills > 5, kills + " kills");
    assertOracle();
  }

  /** The provider has charged, and the shop is dead before it gets the answer. */
  @Test
  void killedInTheEffect() throws Exception {
    assertEquals(HALTED, run(DiesCharging.class, Integer.MAX_VALUE));
    assertEquals(List.of("CHARGED 1900"), outcomes().of(0));
    assertEquals(0, run(Main.class, Integer.MAX_VALUE));
    assertEquals(List.of("CHARGED 1900", "REPEATED 1900"), outcomes().of(0));
    assertOracle();
  }

  /** A shop whose process ends while the first charge is on its way back. */
  static final class DiesCharging {
    private DiesCharging() {}

    public static void main(String[] args) {
      Path directory = Path.of(args[0]);
      Outside outside = outside(directory);
      try (PersistentHeap heap = PersistentHeap.open(directory.resolve("shop.heap"));
          Kernel kernel = Kernel.boot(heap)) {
        kernel.provide(
            Payments.class,
            (key, cents) -> {
              outside.charge(key, cents);
              Runtime.getRuntime().halt(HALTED);
              throw new AssertionError();
            });
        kernel.provide(Notices.class, outside);
        Main.open(kernel, Shop.in(heap), Long.parseLong(args[1]));
        kernel.start();
        kernel.awaitQuiescence(Duration.ofMinutes(4));
      }
    }
  }

  /** Runs a shop, kills it after so many transactions or somewhat later, returns how it ended. */
  private int run(Class<?> main, int reports) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                directory.toString(),
                Integer.toString(ORDERS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader()) {
      int seen = 0;
      while (seen < reports && lines.readLine() != null) {
        seen++;
      }
      process.destroyForcibly();
      return process.waitFor();
    }
  }

  private Outside outside() {
    return outside(directory);
  }

  private static Outside outside(Path directory) {
    return new Outside(directory.resolve("charges.txt"), directory.resolve("notices.txt"));
  }

  /** What the provider has answered, by order. */
  private record Outcomes(Map<String, List<String>> byKey) {
    List<String> of(long order) {
      return byKey.getOrDefault("order " + order, List.of());
    }

    long count(String outcome) {
      return byKey.values().stream()
          .flatMap(List::stream)
          .filter(line -> line.startsWith(outcome))
          .count();
    }
  }

  private Outcomes outcomes() throws IOException {
    Map<String, List<String>> byKey = new HashMap<>();
    for (String line : Files.readAllLines(directory.resolve("charges.txt"))) {
      String[] parts = line.split(": ");
      byKey.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
    }
    return new Outcomes(byKey);
  }

  private void assertOracle() throws IOException {
    Outcomes outcomes = outcomes();
    List<String> notices = Files.readAllLines(directory.resolve("notices.txt"));
    Map<String, Integer> gone = new HashMap<>();
    try (PersistentHeap heap = PersistentHeap.open(directory.resolve("shop.heap"))) {
      Shop shop = Shop.in(heap);
      assertEquals(ORDERS, heap.<Integer>view(j -> shop.orders().size(j)));
      for (long i = 0; i < ORDERS; i++) {
        long number = i;
        Status status = heap.view(j -> shop.status(number, j));
        String item = heap.view(j -> shop.orders().get(number, j).item());
        int quantity = heap.view(j -> shop.orders().get(number, j).quantity());
        long cents = heap.view(j -> shop.orders().get(number, j).cents());
        List<String> answers = outcomes.of(number);
        String what = number + " " + status + " " + answers;
        assertTrue(status == Status.SHIPPED || status == Status.CANCELLED, what);
        boolean shipped = status == Status.SHIPPED;
        assertEquals(shipped ? 1 : 0, count(answers, "CHARGED " + cents), what);
        assertEquals(
            shipped ? 1 : 0, answers.stream().filter(a -> a.startsWith("CHARGED")).count());
        if (!shipped && !answers.isEmpty()) {
          assertEquals(1, count(answers, "DECLINED " + cents), what);
        }
        String notice =
            "order "
                + number
                + ": your order "
                + number
                + (shipped ? " is on its way" : " is cancelled");
        assertTrue(notices.contains(notice), what);
        assertEquals(
            1,
            notices.stream().filter(n -> n.startsWith("order " + number + ":")).distinct().count());
        gone.merge(item, shipped ? quantity : 0, Integer::sum);
      }
      for (Map.Entry<String, Integer> stocked : Map.of("book", 40, "lamp", 5).entrySet()) {
        String item = stocked.getKey();
        int left = heap.view(j -> shop.inStock(item, j));
        assertTrue(left >= 0);
        assertNotEquals(0, gone.get(item));
        assertEquals(stocked.getValue(), left + gone.get(item), item);
      }
    }
  }

  private static long count(List<String> answers, String answer) {
    return answers.stream().filter(answer::equals).count();
  }
}
