package app.p000;

import app.common.Money;
import java.util.List;
import java.util.stream.Collectors;

/** An order outside transactions. */
public record OrderView(
    long number, String customer, String state, List<Line> lines, Money total) {

  public boolean isLarge() {
    return total.compareTo(Money.of(500, 0)) > 0;
  }

  public String articles() {
    return lines.stream().map(Line::article).sorted().collect(Collectors.joining(", "));
  }

  public int items() {
    return lines.stream().mapToInt(Line::count).sum();
  }
}
