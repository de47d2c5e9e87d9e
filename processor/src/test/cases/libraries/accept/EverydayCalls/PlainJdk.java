import dev.intos.runtime.*;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.*;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.*;
import java.util.regex.Pattern;
import java.util.stream.*;

class PlainJdk {
  private static final Pattern WORD = Pattern.compile("\\w+");
  private final Runnable audit;
  private final Comparator<String> order;
  private final Function<String, Long> price;

  PlainJdk(Runnable audit, Comparator<String> order, Function<String, Long> price) {
    this.audit = audit;
    this.order = order;
    this.price = price;
  }

  static PlainJdk standard() {
    return new PlainJdk(() -> {}, Comparator.<String>naturalOrder().reversed(), name -> (long) name.length());
  }

  static final class Log implements AutoCloseable {
    private final StringBuilder lines = new StringBuilder();
    void line(String text) { lines.append(text).append('\n'); }
    @Override public void close() { lines.setLength(0); }
  }

  void collections(PersistentHeap heap, PBox<Order> box, List<String> given, Iterable<Long> amounts, Map<String, Long> rates) {
    heap.run(j -> {
      Order order = box.asMut(j);
      Map<String, Long> prices = new HashMap<>(rates);
      Map<String, AtomicLong> counters = new ConcurrentHashMap<>();
      List<String> names = new ArrayList<>();
      for (String name : given) order.bill(name, 1);
      for (Long amount : amounts) order.bill("all", amount);
      for (Map.Entry<String, Long> rate : rates.entrySet()) order.bill(rate.getKey(), rate.getValue());
      prices.put(order.customer(), order.cents());
      order.bill(order.customer(), prices.get("a") + rates.getOrDefault("b", 0L));
      order.bill("c", prices.computeIfAbsent("c", k -> 3L) + prices.merge("d", 1L, Long::sum));
      counters.computeIfAbsent(order.customer(), k -> new AtomicLong()).incrementAndGet();
      names.add(order.customer());
      names.sort(this.order);
      names.removeIf(String::isBlank);
      Collections.sort(names);
      List<String> copy = new ArrayList<>(given);
      copy.sort(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
      order.bill(copy.contains(order.customer()) ? "known" : "new", copy.indexOf("x"));
      Deque<Long> stack = new ArrayDeque<>(prices.values());
      while (!stack.isEmpty()) order.bill("stack", stack.pop());
      TreeMap<String, Long> sorted = new TreeMap<>(prices);
      order.bill(sorted.firstKey(), sorted.headMap("m").size());
      PriorityQueue<String> queue = new PriorityQueue<>(Comparator.reverseOrder());
      queue.addAll(given);
      order.bill(queue.poll(), List.of(1, 2, 3).size() + Set.copyOf(given).size());
      order.bill(Arrays.asList("a", "b").toString(), Map.of("a", 1).hashCode());
    });
  }

  void functions(PersistentHeap heap, PBox<Order> box, List<String> given, Supplier<Long> later, Predicate<String> wanted) {
    heap.run(j -> {
      Order order = box.asMut(j);
      audit.run();
      order.bill(order.customer(), price.apply(order.customer()) + later.get());
      if (wanted.test(order.customer()) && this.order.compare("a", "b") < 0) order.bill("first", 1);
      order.bill("sum", given.stream().filter(wanted).mapToLong(String::length).sum());
      order.bill(given.stream().map(String::trim).sorted(this.order).collect(Collectors.joining(", ")), 0);
      order.bill("groups", given.stream().collect(Collectors.groupingBy(String::length, Collectors.counting())).size());
      order.bill(Stream.of("x", "y").findFirst().orElse("none"), IntStream.range(0, 9).sum());
      Optional<String> first = given.stream().findFirst();
      first.ifPresent(name -> order.bill(name, 2));
      order.bill(first.map(String::toUpperCase).orElseGet(() -> "nobody"), 0);
      order.bill(Optional.ofNullable(price.apply("a")).filter(p -> p > 2).isPresent() ? "dear" : "cheap", 1);
      given.forEach(name -> order.bill(name, 1));
      Iterator<String> it = given.iterator();
      while (it.hasNext()) order.bill(it.next(), 1);
    });
  }

  long texts(PersistentHeap heap, PBox<Order> box, Object other, LocalDate day, BigDecimal rate, UUID id) {
    heap.run(j -> {
      Order order = box.asMut(j);
      order.bill(String.format("%s %05d", order.customer(), order.cents()), 1);
      order.bill("%s of %s".formatted(day, rate), rate.multiply(BigDecimal.TEN).longValue());
      order.bill(order.customer() + day.plusDays(1) + id, id.hashCode());
      order.bill(new StringBuilder().append(order.cents()).reverse().toString(), 1);
      order.bill(String.join("-", "a", "b"), "a,b".split(",").length);
      order.bill(order.customer().equals(other) ? "same" : "other", Objects.hash(order.customer(), 3));
      order.bill(Objects.requireNonNull(order.customer(), "no customer"), Objects.equals("a", order.customer()) ? 1 : 2);
      order.bill(WORD.matcher(order.customer()).replaceAll("_"), Long.parseLong("12"));
      order.bill(new String(order.customer().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), Math.max(1, 2));
      try (Log log = new Log()) {
        log.line(order.customer());
      }
      try (Scanner words = new Scanner(order.customer())) {
        if (words.hasNext()) order.bill(words.next(), 1);
      }
    });
    return heap.view(j -> box.asRef(j).cents());
  }
}
