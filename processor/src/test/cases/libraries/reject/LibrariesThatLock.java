// Calls into libraries that lock, each by a way that a run can take. (What Caffeine makes by reflection, a bounded cache, is past what can be read.)
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
      order.bill("a", prices.get("a", key -> waiting(key))); // expect: R5.CALL "ConcurrentHashMap.computeIfAbsent → a lambda in UnboundedLocalCache.computeIfAbsent → a lambda in use → waiting → CountDownLatch.await"
      order.bill("b", prices.get("b", key -> 2L));
      prices.put("c", 2L);
      order.bill("f", guava.getUnchecked("f")); // expect: R5.CALL "LocalCache.get → Segment.get → Segment.lockedGetOrLoad → ReentrantLock.lock"
      guava.invalidate("g"); // expect: R5.CALL "LocalCache.remove → Segment.remove → ReentrantLock.lock"
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
      limiter.acquire(); // expect: R5.CALL "RateLimiter.acquire → RateLimiter.reserve → synchronized"
      order.bill("a", limiter.tryAcquire() ? 1 : 2); // expect: R5.CALL "RateLimiter.tryAcquire → synchronized"
      order.bill("b", once.get()); // expect: R5.CALL "MemoizingSupplier.get → synchronized"
      events.post("c"); // expect: R5.CALL "EventBus.post → SubscriberRegistry.getSubscribers →"
      monitor.enter(); // expect: R5.CALL "Monitor.enter → ReentrantLock.lock"
      striped.get("e").lock(); // expect: R5.LOCK
      shared.put("f", 1L); // expect: R5.CALL "SynchronizedMultimap.put → synchronized"
      order.bill("g", Futures.getUnchecked(future)); // expect: R5.CALL "Uninterruptibles.getUninterruptibly → Future.get"
      order.bill("h", Uninterruptibles.takeUninterruptibly(new java.util.concurrent.ArrayBlockingQueue<Long>(1))); // expect: R5.CALL "Uninterruptibles.takeUninterruptibly → BlockingQueue.take"
      Uninterruptibles.sleepUninterruptibly(java.time.Duration.ofMillis(1)); // expect: R5.CALL "Uninterruptibles.sleepUninterruptibly → TimeUnit.sleep"
      order.bill("i", counts.incrementAndGet("i"));
      MoreExecutors.newDirectExecutorService().execute(() -> {}); // expect: R5.CALL "DirectExecutorService.execute → DirectExecutorService.startTask → synchronized"
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
      try (Connection connection = pool.getConnection()) { // expect: R5.CALL, R5.CALL
        order.bill("a", query(connection)); // expect: R5.CALL
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      try (Connection connection = h2.getConnection()) { // expect: R5.CALL, R5.CALL
        order.bill("a", query(connection)); // expect: R5.CALL
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      try (Connection connection = h2Pool.getConnection()) { // expect: R5.CALL, R5.CALL
        order.bill("a", query(connection)); // expect: R5.CALL
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      try {
        pool.getConnection(); // expect: R5.CALL "HikariDataSource.getConnection → synchronized"
        h2.getConnection(); // expect: R5.CALL "new JdbcConnection → JdbcConnection.closeOld → SessionRemote.close → Session.lock → ReentrantLock.lock"
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      pool.close(); // expect: R5.CALL "HikariDataSource.close → HikariPool.shutdown → synchronized"
    });
  }
}

class Json {
  private final ObjectMapper mapper = new ObjectMapper();

  void use(PersistentHeap heap, PBox<Order> box) {
    heap.run(j -> {
      Order order = box.asMut(j);
      try {
        order.bill(mapper.writeValueAsString(List.of(1, 2)), 1); // expect: R5.CALL "SerializerProvider.findTypedValueSerializer → SerializerCache.typedValueSerializer → synchronized"
        order.bill(mapper.readTree("{}").asText(), 1); // expect: R5.CALL "ObjectMapper.readTree → ObjectMapper._readTreeAndClose →"
        order.bill(mapper.readValue("[]", List.class).toString(), 1); // expect: R5.CALL
        order.bill(mapper.convertValue("a", String.class), 1); // expect: R5.CALL
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    });
  }
}

class Lazy {
  private final LazyInitializer<Long> lazy = LazyInitializer.<Long>builder().setInitializer(() -> 3L).get();

  void use(PersistentHeap heap, PBox<Order> box) {
    heap.run(j -> {
      try {
        box.asMut(j).bill("a", lazy.get()); // expect: R5.CALL "synchronized"
      } catch (org.apache.commons.lang3.concurrent.ConcurrentException e) {
        throw new IllegalStateException(e);
      }
    });
  }
}
