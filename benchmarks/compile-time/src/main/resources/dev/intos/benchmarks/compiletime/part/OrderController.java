package app.p000;

import app.common.Event;
import app.common.Listener;
import app.common.Money;
import app.common.Registry;
import app.common.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Answers the commands of users. */
public class OrderController implements Listener {
  private final OrderService service;
  private final Registry registry;
  private final Map<Long, OrderView> cache = new ConcurrentHashMap<>();
  private final Map<String, BiFunction<String, List<String>, String>> commands =
      new LinkedHashMap<>();
  private final List<String> history = new ArrayList<>();

  public OrderController(OrderService service, Registry registry) {
    this.service = service;
    this.registry = registry;
    commands.put("register", this::register);
    commands.put("order", (user, words) -> order(user, String.join(" ", words)));
    commands.put("pay", (user, words) -> service.pay(number(words)).toString());
    commands.put("cancel", (user, words) -> service.cancel(number(words)) ? "done" : "too late");
    commands.put("show", (user, words) -> show(number(words)));
    commands.put("debts", (user, words) -> service.debts().toString());
    registry.listen(this);
    registry.provide("p000", () -> service);
  }

  public String answer(String user, String line) {
    List<String> words = Texts.words(line);
    if (words.isEmpty()) {
      return "";
    }
    remember(line);
    BiFunction<String, List<String>, String> command = commands.get(words.get(0));
    if (command == null) {
      return "unknown: " + words.get(0);
    }
    try {
      return command.apply(user, words.subList(1, words.size()));
    } catch (IllegalArgumentException | IllegalStateException e) {
      registry.tell(new Event("p000", Texts.escaped(String.valueOf(e.getMessage())), -1));
      return "failed: " + e.getMessage();
    }
  }

  private synchronized void remember(String line) {
    history.add(line);
    if (history.size() > 100) {
      history.remove(0);
    }
  }

  private String register(String user, List<String> words) {
    service.register(user, String.join(" ", words));
    return "welcome";
  }

  private String order(String user, String text) {
    OrderForm form = OrderForm.parse(user, text);
    long number = service.order(form);
    cache.remove(number);
    return "order " + number;
  }

  private String show(long number) {
    OrderView view =
        cache.computeIfAbsent(number, n -> service.find(n).orElse(null));
    if (view == null) {
      return "no order " + number;
    }
    StringBuilder out = new StringBuilder();
    for (Line line : view.lines()) {
      out.append(Texts.padded(line.article(), 20)).append(line.count()).append('\n');
    }
    return out.append(view.total()).toString();
  }

  private static long number(List<String> words) {
    return words.isEmpty() ? 0 : Long.parseLong(words.get(0));
  }

  public Money sum(List<OrderView> views) {
    Money sum = Money.NONE;
    for (OrderView view : views) {
      sum = sum.plus(view.total());
    }
    return sum;
  }

  @Override
  public void happened(Event event) {
    if (event.source().equals("p000")) {
      cache.remove(event.number());
    }
  }
}
