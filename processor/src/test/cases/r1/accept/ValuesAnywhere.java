// Values, and containers and records of them, are ordinary objects wherever they come from.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@Persistent
record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
  Money {
    if (amount.signum() < 0) throw new IllegalArgumentException();
  }

  Money plus(Money other) {
    return new Money(amount.add(other.amount), currency);
  }

  @Override
  public int compareTo(Money o) {
    return amount.compareTo(o.amount);
  }
}

enum Currency {
  EUR, USD;

  int cents() {
    return this == EUR ? 100 : 1;
  }
}

@Persistent
sealed interface Event permits Paid, Sent {
  Instant at();
}

@Persistent
record Paid(Instant at, Money money, Optional<String> note) implements Event {}

@Persistent
record Sent(Instant at, PBox<Invoice> invoice) implements Event {}

@Persistent
record Both<@Persistent A, @Persistent B>(A first, B second) {}

@Persistent
class Invoice {
  Money due;
  Event last;
  PVec<Event> events;

  Money due() {
    return due;
  }
}

class ValuesAnywhere {
  private Money total;
  private final List<Event> seen = new ArrayList<>();
  private final Map<String, Money> byName = new HashMap<>();
  private Both<Money, String> pair;

  Money sum(List<Money> all) {
    Money sum = all.get(0);
    for (Money m : all.subList(1, all.size())) sum = sum.plus(m);
    return sum;
  }

  void run(PersistentHeap heap, PBox<Invoice> box) {
    total = heap.call(j -> box.asRef(j).due());
    Event last = heap.view(j -> box.asRef(j).last);
    seen.add(last);
    List<Event> all = heap.call(j -> {
      List<Event> found = new ArrayList<>();
      for (Event e : box.asRef(j).events.elements(j)) found.add(e);
      return found;
    });
    all.sort(Comparator.comparing(Event::at));
    byName.put("a", total);
    String text = total + " " + last + all.stream().map(Event::toString).collect(Collectors.joining());
    pair = new Both<>(total, text);
    Money first = pair.first();
    if (last instanceof Paid p && p.note().isPresent()) total = p.money();
    if (last instanceof Sent s) heap.run(j -> s.invoice().asMut(j).due = first);
    int cents = byName.values().stream().mapToInt(m -> m.currency().cents()).sum();
    boolean larger = total.compareTo(first) > cents && total.equals(first);
    heap.run(j -> {
      Invoice invoice = box.asMut(j);
      invoice.due = sum(List.of(total, first));
      invoice.last = last;
      invoice.events.push(last, j);
      for (Event e : all) invoice.events.push(e, j);
    });
  }
}
