import dev.intos.runtime.*;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class WithLoggers {
  private static final Logger log = LoggerFactory.getLogger(WithLoggers.class);
  private static final java.util.logging.Logger plain = java.util.logging.Logger.getLogger("plain");
  private static final System.Logger system = System.getLogger("system");

  void log(PersistentHeap heap, PBox<Order> box, Map<String, Long> rates, Exception seen) {
    heap.run(j -> {
      Order order = box.asMut(j);
      order.bill(order.customer(), 1);
      log.info("billed {} for {}", order.customer(), order.cents());
      log.debug("rates {}", rates);
      if (log.isTraceEnabled()) log.trace("{}", rates.size());
      log.atInfo().addKeyValue("cents", order.cents()).log("billed");
      log.warn("seen", seen);
      MDC.put("customer", order.customer());
      plain.info("billed " + order.customer());
      plain.fine(() -> "rates " + rates);
      system.log(System.Logger.Level.INFO, "billed {0}", order.cents());
      LoggerFactory.getLogger("other").info("done");
    });
  }
}
