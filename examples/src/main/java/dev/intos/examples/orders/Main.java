package dev.intos.examples.orders;

import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TaskContext;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Opens the shop and serves customers until all orders have come to an end. Kill it when you like,
 * and run it again: it goes on where it was.
 */
public final class Main {
  private Main() {}

  /** Takes a directory for the heap and the outside world, and how many orders there are to be. */
  public static void main(String[] args) {
    Path directory = Path.of(args[0]);
    Outside outside =
        new Outside(directory.resolve("charges.txt"), directory.resolve("notices.txt"));
    try (PersistentHeap heap = PersistentHeap.open(directory.resolve("shop.heap"));
        Kernel kernel = Kernel.boot(heap)) {
      kernel.provide(Payments.class, outside);
      kernel.provide(Notices.class, outside);
      kernel.observe((task, site, outcome, begin, end) -> System.out.println(task + " " + outcome));
      open(kernel, Shop.in(heap), Long.parseLong(args[1]));
      kernel.start();
      kernel.awaitQuiescence(Duration.ofDays(1));
    }
  }

  /** Installs the customers, who order books and lamps, some of them more than they can pay. */
  static void open(Kernel kernel, Shop shop, long orders) {
    kernel.app("customers", 1, (ctx, none) -> order(ctx, shop, orders));
  }

  private static void order(TaskContext ctx, Shop shop, long orders) {
    ctx.run(
        j -> {
          shop.stockUp("book", 40, j);
          shop.stockUp("lamp", 5, j);
        });
    ctx.forRange(0, orders, i -> ctx.run((j, t) -> shop.place(i, basket(i), j, t)));
  }

  private static Order basket(long number) {
    int quantity = 1 + (int) (number % 3);
    return number % 4 == 3
        ? new Order("lamp", quantity, 2_500L * quantity)
        : new Order("book", quantity, 1_900L * quantity);
  }
}
