package records;

import dev.intos.annotations.Persistent;
import java.math.BigDecimal;

/** A value whose compact constructor normalises and checks. */
@Persistent
public record Money(BigDecimal amount, Currency currency) {
  static int made;

  public Money {
    if (currency == null) throw new NullPointerException("currency");
    amount = amount.stripTrailingZeros();
  }

  /** An enum with a constant that has a body. */
  public enum Currency {
    EUR,
    CHF {
      @Override
      int digits() {
        return 3;
      }
    };

    int digits() {
      return 2;
    }
  }
}
