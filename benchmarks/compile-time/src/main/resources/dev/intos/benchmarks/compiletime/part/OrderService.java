package app.p000;

import app.common.Event;
import app.common.Money;
import app.common.Registry;
import app.common.Validator;
import dev.intos.annotations.Mut;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.Syscalls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be done with orders, each in a transaction. */
public class OrderService {
  private final PersistentHeap heap;
  private final Store store;
  private final Registry registry;
  private final Validator<OrderForm> validator;

  public OrderService(PersistentHeap heap, Registry registry, Validator<OrderForm> validator) {
    this.heap = heap;
    this.store = Store.in(heap);
    this.registry = registry;
    this.validator = validator;
  }

  public void register(String id, String name) {
    heap.run(
        (j, t) -> {
          if (store.customers().containsKey(id, j)) {
            throw new IllegalArgumentException(id + " is known already");
          }
          Instant now = Instant.ofEpochSecond(Syscalls.getTime(t));
          store.customers().put(id, new Customer(id, name, now), j);
          store.note("registered " + name, j);
        });
    registry.tell(new Event("p000", "registered " + name, 0));
  }

  public void rename(String id, String name) {
    String trimmed = name.trim();
    heap.run(j -> store.customerMut(id, j).rename(trimmed));
  }

  public long order(OrderForm form) {
    List<String> faults = validator.validate(form);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    long number =
        heap.call(
            (j, t) -> {
              long next = store.next(j);
              Order order = Order.create(next, form.customer(), t);
              for (OrderForm.Item item : form.items()) {
                order.add(item.article(), item.count(), item.price(), j);
              }
              Money total = order.total(j);
              store.orders().put(next, order, j);
              store.customerMut(form.customer(), j).ordered(total);
              store.note("order " + next + " of " + form.customer() + ": " + total, j);
              return next;
            });
    registry.tell(new Event("p000", "ordered", number));
    return number;
  }

  public Money pay(long number) {
    return heap.call(
        j -> {
          Order order = store.orderMut(number, j);
          order.pay();
          Money total = order.total(j);
          settle(store.customerMut(order.customer(), j), total);
          store.note("order " + number + " is paid", j);
          return total;
        });
  }

  private static void settle(@Mut Customer customer, Money amount) {
    customer.paid(amount);
    if (customer.name().isEmpty()) {
      customer.rename(customer.id());
    }
  }

  public void shipAll() {
    heap.run(
        j ->
            store
                .orders()
                .forEachMut(
                    (number, order) -> {
                      if (order.state() == Order.State.PAID) {
                        order.ship();
                      }
                    },
                    j));
  }

  public boolean cancel(long number) {
    try {
      heap.run(
          j -> {
            Order order = store.orderMut(number, j);
            order.cancel();
            refund(order, j);
          });
      return true;
    } catch (IllegalStateException e) {
      registry.tell(new Event("p000", e.getMessage(), number));
      return false;
    }
  }

  private void refund(Order order, JournalHandle j) {
    Customer customer = store.customerMut(order.customer(), j);
    customer.paid(order.total(j));
    store.note("order " + order.number() + " is cancelled", j);
  }

  public Optional<OrderView> find(long number) {
    return heap.view(
        j -> {
          Order order = store.orders().get(number, j);
          return order == null ? Optional.empty() : Optional.of(order.view(j));
        });
  }

  public List<OrderView> ordersOf(String customer) {
    return heap.view(
        j -> {
          List<OrderView> found = new ArrayList<>();
          for (Order order : store.orders().values(j)) {
            if (order.customer().equals(customer)) {
              found.add(order.view(j));
            }
          }
          return found;
        });
  }

  public Map<String, Long> largeOrders() {
    List<OrderView> all = collect(view -> view.isLarge() ? Optional.of(view) : Optional.empty());
    return all.stream()
        .collect(Collectors.groupingBy(OrderView::customer, TreeMap::new, Collectors.counting()));
  }

  private <R> List<R> collect(Function<OrderView, Optional<R>> wanted) {
    List<OrderView> views =
        heap.view(
            j -> {
              List<OrderView> found = new ArrayList<>();
              store.orders().forEach((number, order) -> found.add(order.view(j)), j);
              return found;
            });
    return views.stream().map(wanted).flatMap(Optional::stream).collect(Collectors.toList());
  }

  public Money debts() {
    return heap.view(store::debts);
  }

  public List<Event> drain() {
    return heap.call(
        j -> {
          List<Event> sent = new ArrayList<>();
          for (Optional<Event> next = store.outbox().popFront(j);
              next.isPresent();
              next = store.outbox().popFront(j)) {
            sent.add(next.get());
          }
          return sent;
        });
  }
}
