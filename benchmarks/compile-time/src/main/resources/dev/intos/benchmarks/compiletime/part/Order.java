package app.p000;

import app.common.Money;
import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PVec;
import dev.intos.runtime.SysToken;
import java.util.ArrayList;
import java.util.List;

/** An order with its lines. */
@Persistent
public class Order {
  /** How far an order is. */
  public enum State {
    OPEN,
    PAID,
    SHIPPED,
    CANCELLED
  }

  private final long number;
  private final String customer;
  private final PVec<Line> lines;
  private State state = State.OPEN;
  private final int[] history = new int[4];

  public Order(long number, String customer, PVec<Line> lines) {
    this.number = number;
    this.customer = customer;
    this.lines = lines;
  }

  static Order create(long number, String customer, SysToken t) {
    return new Order(number, customer, PVec.create(t));
  }

  public long number() {
    return number;
  }

  public String customer() {
    return customer;
  }

  public State state() {
    return state;
  }

  public PVec<Line> lines() {
    return lines;
  }

  @Mut
  public void add(String article, int count, Money price, JournalHandle j) {
    require(State.OPEN);
    for (int i = 0; i < lines.size(j); i++) {
      Line line = lines.get(i, j);
      if (line.article().equals(article) && line.price().equals(price)) {
        lines.set(i, line.more(count), j);
        return;
      }
    }
    lines.push(new Line(article, count, price), j);
  }

  public Money total(JournalHandle j) {
    Money total = Money.NONE;
    for (Line line : lines.elements(j)) {
      total = total.plus(line.total());
    }
    return total;
  }

  @Mut
  public void pay() {
    require(State.OPEN);
    become(State.PAID);
  }

  @Mut
  public void ship() {
    require(State.PAID);
    become(State.SHIPPED);
  }

  @Mut
  public void cancel() {
    if (state == State.SHIPPED) {
      throw new IllegalStateException("order " + number + " is on its way");
    }
    become(State.CANCELLED);
  }

  private void require(State wanted) {
    if (state != wanted) {
      throw new IllegalStateException("order " + number + " is " + state);
    }
  }

  @Mut
  private void become(State next) {
    state = next;
    history[next.ordinal()]++;
  }

  int changes() {
    int changes = 0;
    for (int count : history) {
      changes += count;
    }
    return changes;
  }

  /** What to take out of a transaction. */
  public OrderView view(JournalHandle j) {
    List<Line> copy = new ArrayList<>();
    lines.forEach(line -> copy.add(line), j);
    return new OrderView(number, customer, state.name(), List.copyOf(copy), total(j));
  }
}
