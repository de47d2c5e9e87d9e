// Calls into libraries that do lock, each by a way that a run can take.
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.*;
import com.google.common.base.Suppliers;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.*;
import com.google.common.eventbus.EventBus;
import com.google.common.util.concurrent.*;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.sql.*;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.List;
import org.apache.commons.collections4.MapUtils;
import org.apache.commons.lang3.concurrent.LazyInitializer;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

@Persistent
class Order {
  private String customer = "";
  private long cents;
  String customer() { return customer; }
  long cents() { return cents; }
  @Mut void bill(String who, long amount) { customer = who; cents += amount; }
}

class Caches {
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Cache<String, Long> prices = Caffeine.newBuilder().maximumSize(9).build();
  private final LoadingCache<String, Long> loading = Caffeine.newBuilder().build(key -> 3L);
  private final com.google.common.cache.LoadingCache<String, Long> guava =
      CacheBuilder.newBuilder().build(com.google.common.cache.CacheLoader.from(key -> waiting(key)));

  private long waiting(String key) {
    try {
      ready.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return key.length();
  }

  void use(PersistentHeap heap, PBox<Order> box) {
    heap.run(j -> {
      Order order = box.asMut(j);
      order.bill("a", prices.get("a", key -> waiting(key)));
      order.bill("b", prices.get("b", key -> 2L));
      prices.put("c", 2L);
      order.bill("d", prices.getIfPresent("d"));
      order.bill("e", loading.get("e"));
      order.bill("f", guava.getUnchecked("f"));
      guava.invalidate("g");
    });
  }
}

class Guava {
  private final RateLimiter limiter = RateLimiter.create(3);
  private final com.google.common.base.Supplier<Long> once = Suppliers.memoize(() -> 3L);
  private final EventBus events = new EventBus();
  private final Monitor monitor = new Monitor();
  private final Striped<java.util.concurrent.locks.Lock> striped = Striped.lock(4);
  private final Multimap<String, Long> shared = Multimaps.synchronizedMultimap(HashMultimap.create());
  private final ListenableFuture<Long> future = Futures.immediateFuture(2L);
  private final AtomicLongMap<String> counts = AtomicLongMap.create();

  void use(PersistentHeap heap, PBox<Order> box) {
    heap.run(j -> {
      Order order = box.asMut(j);
      limiter.acquire();
      order.bill("a", limiter.tryAcquire() ? 1 : 2);
      order.bill("b", once.get());
      events.post("c");
      monitor.enter();
      striped.get("e").lock();
      shared.put("f", 1L);
      order.bill("g", Futures.getUnchecked(future));
      order.bill("h", Uninterruptibles.takeUninterruptibly(new java.util.concurrent.ArrayBlockingQueue<Long>(1)));
      Uninterruptibles.sleepUninterruptibly(java.time.Duration.ofMillis(1));
      order.bill("i", counts.incrementAndGet("i"));
      MoreExecutors.newDirectExecutorService().execute(() -> {});
    });
  }
}

class Databases {
  private final HikariDataSource pool;
  private final JdbcDataSource h2 = new JdbcDataSource();
  private final JdbcConnectionPool h2Pool;

  Databases(HikariConfig config) {
    pool = new HikariDataSource(config);
    h2Pool = JdbcConnectionPool.create(h2);
  }

  private static long query(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select 1"); ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  void use(PersistentHeap heap, PBox<Order> box) {
    heap.run(j -> {
      Order order = box.asMut(j);
      try (Connection connection = pool.getConnection()) {
        order.bill("a", query(connection));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      try (Connection connection = h2.getConnection()) {
        order.bill("a", query(connection));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      try (Connection connection = h2Pool.getConnection()) {
        order.bill("a", query(connection));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      pool.close();
    });
  }
}

class Json {
  private final ObjectMapper mapper = new ObjectMapper();

  void use(PersistentHeap heap, PBox<Order> box) {
    heap.run(j -> {
      Order order = box.asMut(j);
      try {
        order.bill(mapper.writeValueAsString(List.of(1, 2)), 1);
        order.bill(mapper.readTree("{}").asText(), 1);
        order.bill(mapper.readValue("[]", List.class).toString(), 1);
        order.bill(mapper.convertValue("a", String.class), 1);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
      new ObjectMapper();
    });
  }
}

class Lazy {
  private final LazyInitializer<Long> lazy = LazyInitializer.<Long>builder().setInitializer(() -> 3L).get();

  void use(PersistentHeap heap, PBox<Order> box) {
    heap.run(j -> {
      try {
        box.asMut(j).bill("a", lazy.get());
      } catch (org.apache.commons.lang3.concurrent.ConcurrentException e) {
        throw new IllegalStateException(e);
      }
    });
  }
}
