package app.p000;

import app.common.Money;
import dev.intos.annotations.Persistent;

/** A line of an order. */
@Persistent
public record Line(String article, int count, Money price) {
  public Line {
    if (count <= 0) {
      throw new IllegalArgumentException("nothing ordered of " + article);
    }
  }

  public Money total() {
    return price.times(count);
  }

  public Line more(int added) {
    return new Line(article, count + added, price);
  }
}
