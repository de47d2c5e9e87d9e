// Functions are followed through fields, captures, parameters, returns, varargs and combinators to where they run.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.concurrent.Callable;
import java.util.function.*;

@Persistent
class Log {
  private long lines;
  long lines() { return lines; }
  @Mut void add(long n) { lines += n; }
}

record Handler(Supplier<Long> source, String name) {
  long handle() { return source.get(); }
}

class Holder {
  private final LongSupplier kept;
  Holder(LongSupplier kept) { this.kept = kept; }
  long use() { return kept.getAsLong(); }
}

class FunctionsFollowed {
  private static final Object GATE = new Object();
  private static long seen;

  private static long counted() {
    synchronized (GATE) {
      return ++seen;
    }
  }

  private static final LongSupplier CONSTANT = FunctionsFollowed::counted;
  private final UnaryOperator<Long> plus = n -> n + counted();

  private static long sum(LongSupplier... all) {
    long sum = 0;
    for (LongSupplier one : all) sum += one.getAsLong();
    return sum;
  }

  private static LongSupplier twice(LongSupplier of) { return () -> of.getAsLong() * 2; }

  private static long call(Callable<Long> job) {
    try {
      return job.call();
    } catch (Exception e) {
      return 0;
    }
  }

  long write(PersistentHeap heap, PBox<Log> box, List<Runnable> jobs, Map<String, LongSupplier> byName) {
    Holder holder = new Holder(() -> counted());
    LongSupplier doubled = twice(CONSTANT);
    Function<Long, Long> both = plus.andThen(n -> n + 1);
    Comparator<String> order = (a, b) -> (int) counted();
    Comparator<String> reversed = order.reversed().thenComparing(Comparator.naturalOrder());
    TreeMap<String, Long> sorted = new TreeMap<>(order);
    jobs.add(() -> counted());
    byName.put("a", CONSTANT);
    Handler handler = new Handler(() -> counted(), "count");
    Iterator<Runnable> each = jobs.iterator();
    heap.run(j -> {
      Log log = box.asMut(j);
      List<String> names = new ArrayList<>(List.of("b", "a"));
      log.add(CONSTANT.getAsLong()); // expect: R5.CALL
      log.add(doubled.getAsLong()); // expect: R5.CALL
      log.add(twice(CONSTANT).getAsLong()); // expect: R5.CALL
      log.add(plus.apply(2L)); // expect: R5.CALL
      log.add(both.apply(2L)); // expect: R5.CALL
      log.add(holder.use()); // expect: R5.CALL
      log.add(handler.handle()); // expect: R5.CALL
      log.add(handler.source().get()); // expect: R5.CALL
      log.add(sum(() -> 1, CONSTANT)); // expect: R5.CALL
      log.add(call(FunctionsFollowed::counted)); // expect: R5.CALL
      names.sort(order); // expect: R5.CALL
      names.sort(reversed); // expect: R5.CALL
      Collections.sort(names, order); // expect: R5.CALL
      names.stream().sorted(reversed).forEach(n -> log.add(n.length())); // expect: R5.CALL
      each.next().run(); // expect: R5.CALL
      for (Runnable job : jobs) job.run(); // expect: R5.CALL
      byName.get("a").getAsLong(); // expect: R5.CALL
      Optional.of(CONSTANT).get().getAsLong(); // expect: R5.CALL
      log.add(sorted.size());
    });
    return heap.call(j -> box.asRef(j).lines());
  }
}
