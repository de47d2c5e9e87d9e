// Who calls a function over borrows outside a transaction uses them there: a local lambda is judged where it runs, an instance of a class at the call.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.function.*;

@Persistent
class Tap {
  private long flow;
  long flow() { return flow; }
}

class Reads implements Consumer<Tap> {
  @Override public void accept(Tap tap) { tap.flow(); }
}

interface Look {
  void at(Tap tap);
}

class FunctionsCalledOutside {
  static Tap kept;
  static void lambda() { Consumer<Tap> c = t -> t.flow(); c.accept(kept); } // expect: R1.OUTSIDE
  static void reference(Object o) { ToLongFunction<Tap> f = Tap::flow; f.applyAsLong((Tap) o); } // expect: R1.OUTSIDE
  static void cast(Object o) { ((Consumer<Tap>) t -> t.flow()).accept((Tap) o); } // expect: R1.OUTSIDE
  static void anonymous(Object o) {
    Consumer<Tap> c = new Consumer<>() {
      @Override public void accept(Tap tap) { tap.flow(); }
    };
    c.accept((Tap) o); // expect: R1.OUTSIDE
  }
  static void named(Object o) { Consumer<Tap> c = new Reads(); c.accept((Tap) o); } // expect: R1.OUTSIDE
  static void typed(Object o) { Look look = t -> t.flow(); look.at((Tap) o); } // expect: R1.OUTSIDE
  static long fresh() { ToLongFunction<Tap> f = Tap::flow; return f.applyAsLong(new Tap()); }
  static void ignored() { Consumer<Tap> c = t -> {}; c.accept(kept); }
  static long inside(PersistentHeap heap, PBox<Tap> box) {
    return heap.call(j -> { ToLongFunction<Tap> f = Tap::flow; return f.applyAsLong(box.asRef(j)); });
  }
}
