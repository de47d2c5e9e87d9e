package app.p000;

import app.common.Money;
import app.common.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes a form an order. */
public class OrderValidator implements Validator<OrderForm> {
  private static final int MOST_ITEMS = 100;

  private final Money limit;

  public OrderValidator(Money limit) {
    this.limit = limit;
  }

  @Override
  public List<String> validate(OrderForm form) {
    List<String> faults = new ArrayList<>();
    if (form.customer() == null || form.customer().isBlank()) {
      faults.add("no customer");
    }
    if (form.items().isEmpty()) {
      faults.add("nothing ordered");
    }
    Set<String> articles = new HashSet<>();
    Money total = Money.NONE;
    for (OrderForm.Item item : form.items()) {
      if (!articles.add(item.article())) {
        faults.add(item.article() + " twice");
      }
      if (item.count() < 1 || item.count() > MOST_ITEMS) {
        faults.add(item.count() + " of " + item.article());
      }
      total = total.plus(item.price().times(Math.max(1, item.count())));
    }
    if (total.compareTo(limit) > 0) {
      faults.add("more than " + limit);
    }
    return faults;
  }
}
