// What was refused once is not refused again where it is used, returned or passed on.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

@Persistent
class Oar {
  private int length;
  int length() { return length; }
  @Mut void cut(int n) { length -= n; }
}

class Err extends RuntimeException {
  final transient Object o;
  Err(Object o) { this.o = o; }
}

class OneFaultOneReport {
  static Oar last;
  static void any(Object o) {}
  static <T> T same(T t) { return t; }
  static Err err(Object o) { return new Err("x"); }

  void use(PersistentHeap heap, PBox<Oar> box, ExecutorService pool, List<Oar> kept) {
    heap.run(j -> {
      Oar oar = box.asRef(j);
      RuntimeException e = new Err(oar); // expect: R2.THROW
      any(e);
      throw e;
    });
    heap.run(j -> {
      Runnable r = () -> any(box.asRef(j)); // expect: R2.HANDLE
      pool.execute(r);
      pool.execute(r);
    });
    heap.run(j -> {
      Oar oar = box.asRef(j);
      Supplier<Object> s = () -> { // expect: R2.CAPTURE
        last = oar;
        any(oar);
        oar.cut(1);
        return oar;
      };
      pool.submit(s::get);
    });
    heap.run(j -> {
      for (int i = 0; i < 3; i++) {
        kept.add(box.asRef(j)); // expect: R2.STORE
      }
    });
    heap.run(j -> {
      try {
        last = box.asRef(j); // expect: R2.STORE
      } finally {
        kept.add(box.asRef(j)); // expect: R2.STORE
      }
    });
    heap.run(j -> throwsIt(box.asRef(j)));
    Optional<Oar> out = heap.call(j -> {
      List<Oar> list = new ArrayList<>();
      list.add(box.asRef(j));
      return list.stream().filter(o -> o.length() > 2).findFirst(); // expect: R2.RETURN
    });
    heap.run(j -> last = box.asRef(null)); // expect: R1.FORGED
    heap.run(j -> box.asRef(j).cut(1)); // expect: R1.UNLOGGED
  }

  static void throwsIt(Oar oar) {
    throw err(oar); // expect: R2.LEAK
  }
}
