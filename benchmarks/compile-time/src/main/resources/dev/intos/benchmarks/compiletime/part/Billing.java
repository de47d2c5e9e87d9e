package app.p000;

import app.common.Money;
import dev.intos.annotations.Transaction;
import dev.intos.runtime.JournalHandle;
import java.util.NoSuchElementException;

/** Transactions written as methods. */
public class Billing {
  private final Store store;
  private final app.p999.Store partner;

  Billing(Store store, app.p999.Store partner) {
    this.store = store;
    this.partner = partner;
  }

  @Transaction
  public Money balance(String customer, JournalHandle j) {
    return store.customer(customer, j).balance();
  }

  @Transaction
  public void payIn(String customer, long cents, JournalHandle j) {
    if (cents <= 0) {
      throw new IllegalArgumentException("not an amount: " + cents);
    }
    store.customerMut(customer, j).paid(new Money(cents));
    store.note("paid " + cents, j);
  }

  @Transaction
  public void settle(long order, JournalHandle j) {
    Order found = store.orderMut(order, j);
    Money total = found.total(j);
    found.pay();
    store.customerMut(found.customer(), j).paid(total);
    note(order, total, j);
  }

  private void note(long order, Money total, JournalHandle j) {
    String text = switch (Long.signum(total.cents())) {
      case -1 -> "credit";
      case 0 -> "nothing";
      default -> "bill";
    };
    store.note(text + " for " + order, j);
  }

  @Transaction
  public int transfer(String from, String to, JournalHandle j) {
    if (!store.customers().containsKey(from, j) || !partner.customers().containsKey(to, j)) {
      throw new NoSuchElementException(from + " or " + to);
    }
    Customer source = store.customers().getMut(from, j);
    Money amount = source.balance();
    source.ordered(amount);
    partner.customers().getMut(to, j).paid(amount);
    return source.orders();
  }
}
