// What may be another object than the one that was made here is every object that fits.
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

class InexactReceivers {
  Gauge open = new QuietGauge();
  private Gauge either = new QuietGauge();
  private final Gauge given;

  InexactReceivers(Gauge given) { this.given = given; }

  void lockIt() { either = new SharedGauge(); }

  private static long through(Gauge gauge) { return gauge.doubled(); }

  private static Gauge made(boolean quick) { return quick ? new QuietGauge() : new SharedGauge(); }

  private static <T> T same(T it) { return it; }

  void fill(PersistentHeap heap, PBox<Meter> box, Pump any, boolean quick) {
    Gauge local = new QuietGauge();
    Gauge two = quick ? new QuietGauge() : new SharedGauge();
    heap.run(j -> {
      Meter meter = box.asMut(j);
      meter.add(local.read());
      meter.add(any.run(1)); // expect: R5.CALL
      meter.add(open.read()); // expect: R5.CALL
      meter.add(either.read()); // expect: R5.CALL
      meter.add(given.doubled()); // expect: R5.CALL
      meter.add(two.read()); // expect: R5.CALL
      meter.add(made(quick).read()); // expect: R5.CALL
      meter.add(through(two)); // expect: R5.CALL
      meter.add(through(given)); // expect: R5.CALL
      meter.add(same(two).read()); // expect: R5.CALL
      meter.add(through(new SharedGauge())); // expect: R5.CALL
      meter.add(new Pump() { @Override protected long flow() { synchronized (box) { return 1; } } }.run(2)); // expect: R5.CALL|R5.LOCK
    });
  }
}
