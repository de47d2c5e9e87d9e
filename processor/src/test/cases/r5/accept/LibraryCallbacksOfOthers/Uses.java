// A library runs what it was given; the program's locked functions of the same type were given to nobody, or run elsewhere.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import hub.Hub;
import java.util.concurrent.Executor;
import java.util.function.Function;

@Persistent
class Box {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

class Uses {
  private static final Object GATE = new Object();
  private static long seen;
  private final Runnable locked = () -> counted();
  private final Function<String, Long> slow = k -> counted();

  private static long counted() {
    synchronized (GATE) {
      return ++seen;
    }
  }

  void use(PersistentHeap heap, PBox<Box> box, Executor pool) {
    locked.run();
    slow.apply("x");
    Hub<Long> hub = new Hub<>(k -> (long) k.length());
    hub.add(() -> System.identityHashCode(box));
    heap.run(j -> {
      Box b = box.asMut(j);
      hub.run();
      b.add(hub.load("key"));
      b.add(Hub.twice(k -> 3L, "k"));
      b.add((long) Hub.mixed(true, 3, 4.5));
      hub.later(pool, () -> counted());
    });
  }
}
