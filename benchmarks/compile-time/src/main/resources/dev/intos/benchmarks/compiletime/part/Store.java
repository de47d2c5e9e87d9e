package app.p000;

import app.common.Event;
import app.common.Money;
import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PMap;
import dev.intos.runtime.PQueue;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All that this part keeps in the heap. */
@Persistent
public record Store(
    PMap<String, Customer> customers,
    PMap<Long, Order> orders,
    PVec<Event> log,
    PQueue<Event> outbox,
    PBox<Counter> counter) {

  static Store in(PersistentHeap heap) {
    PBox<Store> root = heap.root("p000", Store.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Store create(SysToken t) {
    return new Store(
        PMap.create(t),
        PMap.create(t),
        PVec.create(t),
        PQueue.create(64, t),
        PBox.create(new Counter(), t));
  }

  long next(JournalHandle j) {
    Counter numbers = counter.asMut(j);
    return numbers.next();
  }

  Customer customer(String id, JournalHandle j) {
    requireCustomer(id, j);
    return customers.get(id, j);
  }

  @Mut
  Customer customerMut(String id, JournalHandle j) {
    requireCustomer(id, j);
    return customers.getMut(id, j);
  }

  private void requireCustomer(String id, JournalHandle j) {
    if (!customers.containsKey(id, j)) {
      throw new NoSuchElementException("no customer " + id);
    }
  }

  Order order(long number, JournalHandle j) {
    Order found = orders.get(number, j);
    if (found == null) {
      throw new NoSuchElementException("no order " + number);
    }
    return found;
  }

  @Mut
  Order orderMut(long number, JournalHandle j) {
    Order found = orders.getMut(number, j);
    if (found == null) {
      throw new NoSuchElementException("no order " + number);
    }
    return found;
  }

  void note(String text, JournalHandle j) {
    Event event = new Event("p000", text, next(j));
    log.push(event, j);
    if (!outbox.pushBack(event, j)) {
      outbox.clear(j);
    }
  }

  Optional<Event> newest(JournalHandle j) {
    return log.stream(j).max(Comparator.comparingLong(Event::number));
  }

  Money debts(JournalHandle j) {
    Money debts = Money.NONE;
    for (Customer customer : customers.values(j)) {
      if (customer.balance().isNegative()) {
        debts = debts.minus(customer.balance());
      }
    }
    return debts;
  }
}
