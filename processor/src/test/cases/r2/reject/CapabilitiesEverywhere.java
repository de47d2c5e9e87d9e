// A journal handle or token is good for its transaction only: no field, container, exception, closure or stranger may have it.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

@Persistent
class Pump {
  private int turns;
  int turns() { return turns; }
  @Mut void turn() { turns++; }
}

record Tx(JournalHandle j, int n) {}

class Session {
  private JournalHandle j;
  Session(JournalHandle j) { this.j = j; } // expect: R2.HANDLE
  int turns(PBox<Pump> box, JournalHandle k) { return box.asRef(k).turns(); }
}

class Failed extends RuntimeException {
  Failed(Object o) { super("x"); }
}

class CapabilitiesEverywhere {
  private JournalHandle saved;
  private static SysToken token;
  private final Map<String, Object> map = new HashMap<>();
  private Consumer<JournalHandle> hook = k -> {};
  static void any(Object o) {}
  static <T> T id(T t) { return t; }
  static void many(Object... o) {}
  static JournalHandle back(JournalHandle j) { return j; } // expect: R2.HANDLE
  static Object hide(SysToken t) { return t; } // expect: R2.HANDLE

  void use(PersistentHeap heap, PBox<Pump> box, ExecutorService pool) {
    heap.run((j, t) -> {
      saved = j; // expect: R2.HANDLE
      token = t; // expect: R2.HANDLE
      map.put("j", j); // expect: R2.HANDLE
      any(j); // expect: R2.HANDLE
      id(t); // expect: R2.HANDLE
      many("j", j); // expect: R2.HANDLE
      JournalHandle[] array = {j}; // expect: R2.HANDLE
      Object[] slot = new Object[1];
      slot[0] = t; // expect: R2.HANDLE
      List<JournalHandle> list = List.of(j); // expect: R2.HANDLE
      Optional<SysToken> opt = Optional.of(t); // expect: R2.HANDLE
      List<Object> local = new ArrayList<>();
      local.add(j); // expect: R2.HANDLE
      AtomicReference<JournalHandle> ref = new AtomicReference<>(j); // expect: R2.HANDLE
      Tx tx = new Tx(j, 1); // expect: R2.HANDLE
      Session session = new Session(j);
      int n = session.turns(box, j);
      if (n > 3) throw new Failed(j); // expect: R2.HANDLE
      if (n > 4) throw new Failed(n);
      JournalHandle alias = j;
      n += box.asRef(alias).turns();
      String text = "in " + n;
      boolean same = j == alias;
    });
    JournalHandle out = heap.call(j -> j); // expect: R2.HANDLE
    Object cond = heap.call(j -> box.asRef(j).turns() > 1 ? j : null); // expect: R2.HANDLE
    Supplier<Integer> s = heap.call(j -> () -> box.asRef(j).turns()); // expect: R2.HANDLE
    Function<PBox<Pump>, Pump> f = heap.call(j -> b -> b.asMut(j)); // expect: R2.HANDLE
    heap.run(j -> hook.accept(j)); // expect: R2.HANDLE
    heap.run(j -> {
      Runnable r = () -> box.asMut(j).turn();
      r.run();
    });
    heap.run(j -> {
      Runnable r = new Runnable() { // expect: R2.HANDLE
        @Override public void run() { box.asMut(j).turn(); }
      };
      pool.execute(r);
    });
  }

  private int turns(PBox<Pump> box, JournalHandle j) { return box.asRef(j).turns(); }
}
