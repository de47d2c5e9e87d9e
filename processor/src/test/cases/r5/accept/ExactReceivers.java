// Calls on an object that was made here, or is given at this call, run that object's body; siblings that lock don't count.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.concurrent.locks.ReentrantLock;

@Persistent
class Meter {
  private long total;
  long total() { return total; }
  @Mut void add(long n) { total += n; }
}

abstract class Pump {
  final long run(int minutes) { return minutes == 0 ? 0 : flow() * minutes; }
  long twice() { return run(1) + run(1); }
  protected abstract long flow();
}

class PlainPump extends Pump {
  @Override protected long flow() { return 2; }
}

class GuardedPump extends Pump {
  private final ReentrantLock valve = new ReentrantLock();
  @Override protected long flow() {
    valve.lock();
    try {
      return 3;
    } finally {
      valve.unlock();
    }
  }
}

interface Gauge {
  long read();
  default long doubled() { return read() * 2; }
}

class QuietGauge implements Gauge {
  @Override public long read() { return 1; }
}

class SharedGauge implements Gauge {
  @Override public synchronized long read() { return 2; }
}

class ExactReceivers {
  private final Pump inField = new PlainPump();
  private final Gauge assigned;
  private Gauge replaced = new QuietGauge();
  private static final Gauge CONSTANT = new QuietGauge() {
    @Override public long read() { return 5; }
  };

  ExactReceivers() { assigned = new QuietGauge(); }

  void replace() { replaced = new QuietGauge(); }

  private static Gauge made(boolean quick) { return quick ? new QuietGauge() : CONSTANT; }

  private static long through(Gauge gauge) { return inner(gauge) + gauge.doubled(); }

  private static long inner(Gauge gauge) { return gauge.read(); }

  static long before(Pump any, Gauge other) { return any.twice() + through(other) + other.read(); }

  void fill(PersistentHeap heap, PBox<Meter> box, Pump any, Gauge other) {
    long start = before(any, other) + through(new SharedGauge());
    Pump local = new PlainPump();
    heap.run(j -> {
      Meter meter = box.asMut(j);
      meter.add(start + local.run(3) + inField.twice() + new PlainPump().twice());
      meter.add(assigned.read() + assigned.doubled() + replaced.read() + CONSTANT.doubled());
      meter.add(made(meter.total() > 3).read());
      meter.add(through(new QuietGauge()) + through(() -> 4));
      Gauge either = switch ((int) meter.total()) {
        case 0 -> new QuietGauge();
        case 1 -> () -> 9;
        default -> CONSTANT;
      };
      meter.add(either.doubled());
    });
  }
}
