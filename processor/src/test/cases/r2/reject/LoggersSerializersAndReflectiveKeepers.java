// Loggers, formatters, resource bundles and containers of the JDK that queue or keep what they are given are no place for a borrow.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.text.MessageFormat;
import java.util.EventObject;
import java.util.Formatter;
import java.util.Locale;
import java.util.concurrent.Flow;
import java.util.logging.Level;
import java.util.logging.Logger;

@Persistent
class Visit {
  private int pages;
  int pages() { return pages; }
  @Override public String toString() { return "visit of " + pages; }
}

class LoggersSerializersAndReflectiveKeepers {
  private static final Logger LOG = Logger.getLogger("visits");
  private static final System.Logger SYSTEM = System.getLogger("visits");

  static void log(PersistentHeap heap, PBox<Visit> box, Flow.Subscriber<Visit> subscriber) {
    heap.run(j -> {
      Visit visit = box.asRef(j);
      LOG.log(Level.INFO, "visit {0}", visit); // expect: R2.LEAK
      LOG.log(Level.INFO, "visit {0} {1}", new Object[] {visit, 1}); // expect: R2.LEAK
      LOG.log(Level.INFO, "visit {0}", visit.pages());
      LOG.info("visit " + visit);
      LOG.info(() -> "visit " + visit);
      SYSTEM.log(System.Logger.Level.INFO, visit); // expect: R2.LEAK
      SYSTEM.log(System.Logger.Level.INFO, "visit {0}", visit); // expect: R2.LEAK
      SYSTEM.log(System.Logger.Level.INFO, () -> "visit " + visit);
      EventObject event = new EventObject(visit); // expect: R2.LEAK|R2.STORE
      subscriber.onNext(visit); // expect: R2.LEAK
      String text = MessageFormat.format("visit {0}", visit) + String.format(Locale.ROOT, "%s", visit) + "%s".formatted(visit);
      System.out.printf("%s of %d%n", visit, visit.pages());
      System.out.println(visit);
      StringBuilder builder = new StringBuilder();
      new Formatter(builder).format("%s", visit);
    });
  }
}
