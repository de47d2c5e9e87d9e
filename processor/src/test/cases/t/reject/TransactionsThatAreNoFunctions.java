// A parameter marked @Transaction says that what is given is run: text, numbers and classes with many methods are not.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import java.util.function.LongSupplier;

interface Script {
  void begin();

  void end();
}

class TransactionsThatAreNoFunctions {
  static void named(PersistentHeap heap, @Transaction String body) {} // expect: T.MARK

  static void many(PersistentHeap heap, @Transaction List<TxBody> bodies) {} // expect: T.MARK

  static void both(PersistentHeap heap, @Transaction Script script) {} // expect: T.MARK

  static long measured(PersistentHeap heap, @Transaction LongSupplier body) {
    return heap.call(j -> body.getAsLong());
  }

  static <B extends TxBody> void twice(PersistentHeap heap, @Transaction B body) {
    heap.run(body);
    heap.run(body);
  }
}
