package dev.intos.examples.orders;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** What a customer wants, and how far it has come. */
@Persistent
class Order {
  /** How far an order is. The last two are ends. */
  enum Status {
    PLACED,
    RESERVED,
    CHARGED,
    SHIPPED,
    CANCELLED
  }

  private final String item;
  private final int quantity;
  private final long cents;
  private Status status = Status.PLACED;

  Order(String item, int quantity, long cents) {
    this.item = item;
    this.quantity = quantity;
    this.cents = cents;
  }

  String item() {
    return item;
  }

  int quantity() {
    return quantity;
  }

  long cents() {
    return cents;
  }

  Status status() {
    return status;
  }

  @Mut
  void become(Status next) {
    status = next;
  }
}
