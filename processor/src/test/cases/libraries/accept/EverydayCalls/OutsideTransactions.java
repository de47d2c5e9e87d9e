import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.*;
import com.google.common.base.Suppliers;
import com.google.common.cache.CacheBuilder;
import com.google.common.eventbus.*;
import com.google.common.util.concurrent.*;
import com.zaxxer.hikari.HikariDataSource;
import dev.intos.runtime.*;
import java.sql.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import org.h2.jdbcx.JdbcDataSource;

/** The same program locks, waits and asks pools, but never in a transaction. */
class OutsideTransactions {
  private final Lock lock = new ReentrantLock();
  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final EventBus events = new EventBus();
  private final com.github.benmanes.caffeine.cache.LoadingCache<String, Long> prices = Caffeine.newBuilder().maximumSize(9).build(this::waiting);
  private final com.google.common.cache.LoadingCache<String, Long> rates =
      CacheBuilder.newBuilder().build(com.google.common.cache.CacheLoader.from(this::waiting));
  private final ObjectMapper mapper = new ObjectMapper();
  private final List<Tag> tags = Collections.synchronizedList(new ArrayList<>());
  private long total;

  /** Locks in all that the JDK may ask of it. */
  static final class Tag implements Comparable<Tag>, AutoCloseable, Iterable<Tag>, Runnable {
    private long asked;
    @Override public synchronized int hashCode() { return (int) ++asked; }
    @Override public synchronized boolean equals(Object other) { return other == this && asked++ > 0; }
    @Override public synchronized String toString() { return "tag " + asked++; }
    @Override public synchronized int compareTo(Tag other) { return Long.compare(asked, other.asked); }
    @Override public synchronized void close() { asked = 0; }
    @Override public synchronized Iterator<Tag> iterator() { return List.of(this).iterator(); }
    @Override public synchronized void run() { asked++; }
  }

  synchronized long waiting(String key) {
    lock.lock();
    try {
      return total += key.length();
    } finally {
      lock.unlock();
    }
  }

  @Subscribe public synchronized void on(String event) { total++; }

  long everything(PersistentHeap heap, PBox<Order> box, HikariDataSource pooled, JdbcDataSource h2) throws Exception {
    events.register(this);
    events.post("a");
    Comparator<String> order = (a, b) -> Long.compare(waiting(a), waiting(b));
    Function<String, Long> price = this::waiting;
    Supplier<Long> later = () -> waiting("b");
    Predicate<String> wanted = name -> waiting(name) > 3;
    Runnable audit = () -> waiting("c");
    audit.run();
    List<String> names = new ArrayList<>(List.of("a", "b"));
    names.sort(order);
    names.removeIf(wanted);
    names.forEach(name -> waiting(name));
    Optional<String> first = names.stream().filter(wanted).sorted(order).findFirst();
    pool.submit(audit).get();
    CompletableFuture.supplyAsync(later).thenAccept(n -> waiting("d")).join();
    try (Tag tag = new Tag()) {
      tags.add(tag);
      for (Tag one : tag) one.run();
      Collections.sort(tags);
      new TreeSet<>(tags).forEach(Tag::run);
      names.add(tag + " of " + String.valueOf(tag) + new HashSet<>(tags).size());
    }
    try (Connection connection = pooled.getConnection(); Connection other = h2.getConnection()) {
      connection.createStatement().execute("select 1");
      other.createStatement().execute("select 1");
    }
    Suppliers.memoize(later::get).get();
    RateLimiter.create(3).acquire();
    long sum = prices.get("a") + rates.get("b") + price.apply("e") + first.orElse("").length();
    String text = mapper.writeValueAsString(names) + mapper.readTree("{}");
    lock.lock();
    try {
      heap.run(j -> box.asMut(j).bill(text, sum));
    } finally {
      lock.unlock();
    }
    return sum;
  }
}
