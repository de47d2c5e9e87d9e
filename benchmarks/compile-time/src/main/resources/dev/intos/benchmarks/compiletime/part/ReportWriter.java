package app.p000;

import app.common.Event;
import app.common.Money;
import app.common.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the heap knows into files; has nothing to do with transactions itself. */
public class ReportWriter {
  private final Path folder;
  private final Map<String, Integer> written = new HashMap<>();

  public ReportWriter(Path folder) {
    this.folder = folder;
  }

  public void write(String name, List<OrderView> orders) {
    Path file = folder.resolve(name + ".txt");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(header(name));
      Map<String, List<OrderView>> byCustomer =
          orders.stream().collect(Collectors.groupingBy(OrderView::customer));
      for (Map.Entry<String, List<OrderView>> entry : byCustomer.entrySet()) {
        out.write(section(entry.getKey(), entry.getValue()));
      }
      out.write("total " + total(orders));
      written.merge(name, 1, Integer::sum);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private String header(String name) {
    String title = Texts.capitalized(name);
    return title + "\n" + "=".repeat(title.length()) + "\n";
  }

  private String section(String customer, List<OrderView> orders) {
    StringBuilder out = new StringBuilder(Texts.padded(customer, 30));
    orders.stream()
        .sorted(Comparator.comparing(OrderView::total).reversed())
        .limit(10)
        .forEach(order -> out.append(row(order)));
    return out.append('\n').toString();
  }

  private String row(OrderView order) {
    String kind =
        switch (order.state()) {
          case "OPEN" -> "o";
          case "PAID" -> "p";
          case "SHIPPED" -> "s";
          default -> "-";
        };
    return "\n  " + kind + " " + order.number() + " " + order.articles() + " " + order.total();
  }

  private static Money total(List<OrderView> orders) {
    return orders.stream().map(OrderView::total).reduce(Money.NONE, Money::plus);
  }

  public void writeEvents(List<Event> events) throws IOException {
    Path file = folder.resolve("events.txt");
    List<String> lines = events.stream().map(Event::line).toList();
    Files.write(file, lines);
  }

  public long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".txt")).count();
    }
  }

  /** How often the most often written file was written. */
  public int most() {
    int most = 0;
    String name = null;
    for (var entry : written.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        name = entry.getKey();
      }
    }
    return name == null ? 0 : most;
  }
}
