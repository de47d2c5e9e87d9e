package dev.intos.examples.orders;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.examples.orders.Order.Status;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PMap;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;

/**
 * What the shop keeps.
 *
 * @param stock how many there are of each item that are not reserved
 * @param orders by their numbers
 */
@Persistent
record Shop(PMap<String, Integer> stock, PMap<Long, Order> orders) {
  private static final int PRIORITY = 1;

  /** The shop of this heap, which is opened with an empty storeroom if there is none. */
  static Shop in(PersistentHeap heap) {
    PBox<Shop> root =
        heap.root("shop", Shop.class, (j, t) -> new Shop(PMap.create(t), PMap.create(t)));
    return heap.view(root::asRef);
  }

  /** Puts items into the storeroom. */
  void stockUp(String item, int quantity, JournalHandle j) {
    stock.put(item, inStock(item, j) + quantity, j);
  }

  /** Takes an order and starts its workflow: both or neither. */
  void place(long number, @Owned Order order, JournalHandle j, SysToken t) {
    orders.put(number, order, j);
    Syscalls.createTask(
        "order " + number, PRIORITY, Fulfilment::fulfil, new Fulfilment(this, number), t);
  }

  /** Puts the items of an order aside, if there are enough. */
  boolean reserve(long number, JournalHandle j) {
    Order order = orders.getMut(number, j);
    int left = inStock(order.item(), j) - order.quantity();
    if (left < 0) {
      return false;
    }
    stock.put(order.item(), left, j);
    order.become(Status.RESERVED);
    return true;
  }

  /** Puts the items of an order back. */
  void release(long number, JournalHandle j) {
    Order order = orders.get(number, j);
    stockUp(order.item(), order.quantity(), j);
  }

  void mark(long number, Status status, JournalHandle j) {
    orders.getMut(number, j).become(status);
  }

  Status status(long number, JournalHandle j) {
    return orders.get(number, j).status();
  }

  int inStock(String item, JournalHandle j) {
    Integer quantity = stock.get(item, j);
    return quantity == null ? 0 : quantity;
  }
}
