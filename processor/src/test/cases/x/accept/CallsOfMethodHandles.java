// A method handle takes what each call gives it; what is none of the rules' is let alone.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.lang.invoke.*;

@Persistent
class Gauge {
  int value;
}

class CallsOfMethodHandles {
  private final MethodHandle open;
  private final VarHandle count;

  CallsOfMethodHandles(MethodHandle open, VarHandle count) {
    this.open = open;
    this.count = count;
  }

  Object none() throws Throwable {
    return open.invoke();
  }

  String one(String name) throws Throwable {
    return (String) open.invokeExact(name);
  }

  int two(String name, int size) throws Throwable {
    count.setVolatile(this, size);
    return (int) open.invoke(name, size);
  }

  static int read(PersistentHeap heap, PBox<Gauge> box) {
    return heap.call(j -> box.asRef(j).value);
  }
}
