import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariConfig;
import dev.intos.runtime.*;
import java.time.Duration;
import org.h2.util.StringUtils;
import org.h2.value.ValueInteger;
import org.h2.value.ValueVarchar;

class WithCachesAndDatabases {
  void settings(PersistentHeap heap, PBox<Order> box, HikariConfig given) {
    heap.run(j -> {
      Order order = box.asMut(j);
      HikariConfig config = new HikariConfig();
      config.setMaximumPoolSize(4);
      config.setPoolName(order.customer());
      order.bill(config.getPoolName(), config.getMaximumPoolSize() + given.getMinimumIdle());
      order.bill(StringUtils.quoteJavaString(order.customer()), ValueInteger.get(3).getInt());
      order.bill(ValueVarchar.get("a").getString(), StringUtils.arraySplit("a,b", ',', true).length);
    });
  }

  Cache<String, Long> configured() {
    return Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofMinutes(1)).build();
  }
}
